// What rules on security and on guides ask of the text of a statement, and of what stands around it.
#include "rules/guide.h"
#include "rules/quotes.h"
#include "rules/security_traits.h"
#include "rules/subjects/fields.h"

namespace belay::fields {

FieldValue grants_administration(const Subject& subject) {
  return grants_administration_in(statement_of(subject));
}
FieldValue grants_option(const Subject& subject) {
  return grants_option_in(statement_of(subject));
}
FieldValue definer(const Subject& subject) {
  return definer_in(statement_of(subject));
}
FieldValue sql_security(const Subject& subject) {
  return std::string(sql_security_in(statement_of(subject)));
}
FieldValue reads_client_file(const Subject& subject) {
  return reads_client_file_in(statement_of(subject));
}
FieldValue writes_server_file(const Subject& subject) {
  return writes_server_file_in(statement_of(subject));
}
FieldValue loads_library(const Subject& subject) {
  return loads_library_in(statement_of(subject));
}
FieldValue typographic_quotes(const Subject& subject) {
  return straightened_quotes(subject.analysis, subject.statement->id).has_value();
}
FieldValue open_end(const Subject& subject) {
  return has_open_end(subject.analysis.script, subject.statement->id);
}
FieldValue before_backup(const Subject& subject) {
  return loses_data_before_backup(subject.analysis, *subject.statement);
}

}  // namespace belay::fields
