#include "score/parse_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "source/line_index.h"
#include "syntax/syntax.h"

namespace belay::score {
namespace {

enum class Reading { parsed, opaque, rejected };

struct Ours {
  Reading reading = Reading::parsed;
  std::string message;  // of a rejection
};

// A form that the parser knows as another server's is refused by this one.
Ours read_ours(const SourceFile& file, Span span, const Server& server) {
  const Parsed parsed = parse(file, span, server);
  if (parsed.error) return {Reading::rejected, parsed.error->message};
  const auto& extensions = parsed.statement.extensions;
  const auto refused = std::ranges::find_if(extensions, [&](auto& each) { return !accepts(server, each.syntax); });
  if (refused != extensions.end())
    return {Reading::rejected, fmt::format("{} is not of {}", name_of(refused->syntax), to_string(server))};
  if (as<Opaque>(parsed.statement)) return {Reading::opaque, {}};
  return {};
}

// Statements that fail for the same reason have the same message then.
std::string cause_of(std::string_view message) {
  const size_t near = message.find(" near '");
  if (near == message.npos) return std::string(message);
  const std::string_view rest = message.substr(near + 1);
  const size_t word = rest.find_first_of(" \n(,;", 6);
  return std::string(rest.substr(0, word));
}

// On one line.
std::string beginning_of(std::string_view statement) {
  std::string beginning(statement.substr(0, 300));
  std::ranges::replace(beginning, '\n', ' ');
  return beginning;
}

bool can_be_judged(const Script& script, const RawStatement& raw) {
  const FenceDialect dialect = script.file_of(raw).regions[raw.region].dialect;
  return !raw.inline_code && (dialect == FenceDialect::mysql || dialect == FenceDialect::mariadb);
}

void count(Tally& tally, Reading reading, Verdict verdict) {
  tally.parsed += reading == Reading::parsed ? 1 : 0;
  tally.opaque += reading == Reading::opaque ? 1 : 0;
  tally.rejected += reading == Reading::rejected ? 1 : 0;
  if (verdict == Verdict::refused) {
    ++tally.refused;
    tally.refused_rejected += reading == Reading::rejected ? 1 : 0;
    return;
  }
  ++tally.accepted;
  tally.accepted_parsed += reading == Reading::parsed ? 1 : 0;
  tally.accepted_opaque += reading == Reading::opaque ? 1 : 0;
}

class Scorer {
 public:
  Scorer(ParseScore& score, ServerJudge& judge) : score_(score), judge_(judge) {}

  void add(const CorpusFile& file);

 private:
  void add(const CorpusFile& file, const Script& script, const LineIndex& lines, const RawStatement& raw);

  ParseScore& score_;
  ServerJudge& judge_;
};

void Scorer::add(const CorpusFile& file) {
  Result<SourceFile> source = read(file.location);
  if (!source) {
    score_.unreadable.push_back(fmt::format("{}: {}", file.path, source.error().message));
    return;
  }
  const Script script = split(*std::move(source));
  const LineIndex lines;
  for (const RawStatement& raw : script.statements) add(file, script, lines, raw);
}

void Scorer::add(const CorpusFile& file, const Script& script, const LineIndex& lines, const RawStatement& raw) {
  Tally& tally = score_.projects[file.project];
  ++tally.statements;
  const std::string_view text = script.text_of(raw);
  const bool foreign = file.foreign || !can_be_judged(script, raw);
  const Judgement judgement = foreign ? Judgement{} : judge_.judge(text);
  if (judgement.verdict == Verdict::unknown) {
    ++tally.skipped;
    return;
  }
  const Ours ours = read_ours(script.files[0], raw.span, judge_.server());
  count(tally, ours.reading, judgement.verdict);
  const bool accepts = judgement.verdict == Verdict::accepted;
  if (accepts == (ours.reading != Reading::rejected)) return;
  const auto line = lines.position_of(script.files[0], raw.span.begin).line;
  score_.disagreements.push_back({accepts, cause_of(accepts ? ours.message : judgement.message),
                                  fmt::format("{}:{}", file.path, line), beginning_of(text)});
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  for (size_t Tally::*field :
       {&Tally::statements, &Tally::skipped, &Tally::parsed, &Tally::opaque, &Tally::rejected, &Tally::accepted_parsed,
        &Tally::accepted_opaque, &Tally::accepted, &Tally::refused_rejected, &Tally::refused}) {
    this->*field += other.*field;
  }
  return *this;
}

Tally ParseScore::total() const {
  Tally total;
  for (const auto& [project, tally] : projects) total += tally;
  return total;
}

ParseScore score_parse(const std::vector<CorpusFile>& files, ServerJudge& judge) {
  ParseScore score;
  score.server = judge.server();
  Scorer scorer(score, judge);
  for (const CorpusFile& file : files) scorer.add(file);
  return score;
}

}  // namespace belay::score
