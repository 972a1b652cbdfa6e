#include "catalog/known_rows.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"

namespace belay {

const Value* KnownRow::find(const std::string& column) const {
  const auto cell = std::ranges::find(cells, column, &Cell::column);
  return cell == cells.end() ? nullptr : &cell->value;
}

namespace {

// What compare() may take for equal has the same text; what has another text of the same kind is different for certain.
struct PartText {
  enum class Kind { number, string, identity, never, irregular } kind = Kind::irregular;
  std::string text;
};

PartText text_of_string(std::string_view text, uint32_t length) {
  if (length != 0) text = text.substr(0, length);
  const bool is_plain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!is_plain) return {};
  while (text.ends_with(' ')) text.remove_suffix(1);
  return {PartText::Kind::string, to_lower(text)};
}

PartText text_of_number(double number) {
  return {PartText::Kind::number, fmt::format("{}", number + 0.0)};  // -0 is 0
}

// NULL meets nothing in a unique key, and neither does a value that no other row has.
PartText text_of_part(const Value* value, const SoughtPart& part) {
  if (!value) return {};
  if (is_null(*value)) return {PartText::Kind::never, ""};
  if (const auto* unknown = std::get_if<Unknown>(value)) {
    if (!unknown->fresh) return {};
    if (unknown->identity == 0) return {PartText::Kind::never, ""};
    return {PartText::Kind::identity, fmt::format("{}", unknown->identity)};
  }
  if (const auto* text = std::get_if<std::string>(value)) return text_of_string(*text, part.length);
  const std::optional<double> number = number_of(*value);
  return number && part.length == 0 ? text_of_number(*number) : PartText{};
}

struct RowText {
  enum class Kind { regular, never, irregular } kind = Kind::regular;
  std::string text;
  std::string kinds;
};

RowText text_of_row(const KnownRow& row, const std::vector<SoughtPart>& parts) {
  RowText result;
  for (const SoughtPart& part : parts) {
    const PartText one = text_of_part(row.find(part.column), part);
    if (one.kind == PartText::Kind::never) return {RowText::Kind::never, "", ""};
    if (one.kind == PartText::Kind::irregular) result.kind = RowText::Kind::irregular;
    constexpr char letters[] = {'n', 's', '?', '?', '?'};
    result.kinds += letters[static_cast<size_t>(one.kind)];
    result.text += fmt::format("{}{}:{}", static_cast<int>(one.kind), one.text.size(), one.text);
  }
  return result;
}

char merged(char left, char right) {
  if (left == '?' || left == right) return right;
  return right == '?' ? left : '*';
}

}  // namespace

void KnownRows::push_back(KnownRow row) {
  rows_.push_back(std::move(row));
  numbers_.push_back(++last_number_);
  enter(rows_.size() - 1);
}

KnownRow& KnownRows::edit(size_t position) {
  if (!directories_.by_parts.empty()) {
    leave(position);
    edited_.push_back(numbers_[position]);
  }
  return rows_.edit()[position];
}

std::vector<KnownRow>& KnownRows::edit_all() {
  directories_ = Directories();
  edited_.clear();
  return rows_.edit();
}

void KnownRows::clear() {
  *this = KnownRows();
}

void KnownRows::resize(size_t size) {
  erase_if([&](size_t position) { return position >= size; });
}

void KnownRows::erase(const std::vector<size_t>& positions) {
  for (const size_t position : positions) {
    leave(position);
    std::erase(edited_, numbers_[position]);
  }
  const auto drop_from = [&](auto& items) {
    size_t position = 0;
    std::erase_if(items, [&](const auto&) { return std::ranges::binary_search(positions, position++); });
  };
  drop_from(rows_.edit());
  drop_from(numbers_.edit());
}

void KnownRows::enter(size_t position) const {
  for (auto& [parts, directory] : directories_.by_parts) {
    const RowText row = text_of_row(rows_[position], parts);
    if (row.kind == RowText::Kind::never) continue;
    const bool is_regular = row.kind == RowText::Kind::regular;
    (is_regular ? directory.by_text[row.text] : directory.irregular).push_back(numbers_[position]);
    for (size_t i = 0; is_regular && i < parts.size(); ++i) {
      directory.kinds[i] = merged(directory.kinds[i], row.kinds[i]);
    }
  }
}

void KnownRows::leave(size_t position) const {
  for (auto& [parts, directory] : directories_.by_parts) {
    const RowText row = text_of_row(rows_[position], parts);
    std::erase(row.kind == RowText::Kind::regular ? directory.by_text[row.text] : directory.irregular,
               numbers_[position]);
  }
}

void KnownRows::enter_edited() const {
  for (const uint64_t number : edited_) {
    enter(static_cast<size_t>(std::ranges::lower_bound(numbers_, number) - numbers_.begin()));
  }
  edited_.clear();
}

const KnownRows::Directory& KnownRows::directory_of(const std::vector<SoughtPart>& parts) const {
  enter_edited();
  const auto found = directories_.by_parts.find(parts);
  if (found != directories_.by_parts.end()) return found->second;
  Directories others = std::exchange(directories_, {});
  Directory& made = directories_.by_parts[parts];
  made.kinds.assign(parts.size(), '?');
  for (size_t i = 0; i < rows_.size(); ++i) enter(i);
  directories_.by_parts.merge(others.by_parts);
  return directories_.by_parts.at(parts);
}

std::vector<size_t> KnownRows::all() const {
  std::vector<size_t> positions(rows_.size());
  for (size_t i = 0; i < positions.size(); ++i) positions[i] = i;
  return positions;
}

std::vector<size_t> KnownRows::candidates(const std::vector<SoughtPart>& parts, const KnownRow& wanted) const {
  constexpr size_t few = 8;
  if (rows_.size() <= few || parts.empty()) return all();
  const RowText row = text_of_row(wanted, parts);
  if (row.kind == RowText::Kind::never) return {};
  if (row.kind == RowText::Kind::irregular) return all();
  const Directory& directory = directory_of(parts);
  for (size_t i = 0; i < parts.size(); ++i) {
    if (merged(directory.kinds[i], row.kinds[i]) == '*') return all();  // '1' may be 1
  }
  std::vector<uint64_t> numbers = directory.irregular;
  const auto found = directory.by_text.find(row.text);
  if (found != directory.by_text.end()) numbers.insert(numbers.end(), found->second.begin(), found->second.end());
  std::ranges::sort(numbers);
  std::vector<size_t> positions;
  for (const uint64_t number : numbers) {
    positions.push_back(static_cast<size_t>(std::ranges::lower_bound(numbers_, number) - numbers_.begin()));
  }
  return positions;
}

}  // namespace belay
