// Messages here repeat the scheme and option names only: any other part of a mistyped URL may be the password.
#include <fmt/format.h>

#include <charconv>

#include "base/text.h"
#include "database/database.h"

namespace belay {
namespace {

constexpr const char* form = "write it like mysql://user@host:3306/database or embedded:";

Failure wrong(std::string message) {
  return fail(ErrorKind::usage, std::move(message), form);
}

std::optional<std::string> undo_percent_encoding(std::string_view text) {
  std::string plain;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      plain += text[i];
      continue;
    }
    unsigned value = 0;
    const std::string_view digits = text.substr(i + 1, 2);
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 2 || problem != std::errc() || end != digits.data() + 2) return std::nullopt;
    plain += static_cast<char>(value);
    i += 2;
  }
  return plain;
}

// The text before the separator; the rest, without it, stays in `text`. All of it where there is no separator.
std::string_view take_until(std::string_view& text, char separator) {
  const size_t at = text.find(separator);
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return taken;
}

Result<std::string> decode(std::string_view text, std::string_view part) {
  if (auto plain = undo_percent_encoding(text)) return *std::move(plain);
  return wrong(fmt::format("the {} of the URL has a % without two hexadecimal digits", part));
}

Result<uint16_t> port_of(std::string_view text) {
  uint16_t port = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (problem != std::errc() || end != text.data() + text.size() || port == 0) {
    return wrong("the port of the URL is not a number from 1 to 65535");
  }
  return port;
}

Result<Url> with_account(Url url, std::string_view account) {
  const bool has_password = account.find(':') != std::string_view::npos;
  Result<std::string> user = decode(take_until(account, ':'), "user");
  if (!user) return Failure(user.error());
  url.user = *user;
  if (!has_password) return url;
  Result<std::string> password = decode(account, "password");
  if (!password) return Failure(password.error());
  url.password = *password;
  return url;
}

// host, host:port, [::1] or [::1]:port
Result<Url> with_host(Url url, std::string_view host) {
  if (host.starts_with('[')) {
    if (host.find(']') == std::string_view::npos) return wrong("the address of the URL has no closing ]");
    host.remove_prefix(1);
    url.host = take_until(host, ']');
    if (host.empty()) return url;
    if (!host.starts_with(':')) return wrong("the URL has text between ] and the port");
    host.remove_prefix(1);
  } else {
    const bool has_port = host.find(':') != std::string_view::npos;
    Result<std::string> name = decode(take_until(host, ':'), "host");
    if (!name) return Failure(name.error());
    url.host = *name;
    if (!has_port) return url;
  }
  Result<uint16_t> port = port_of(host);
  if (!port) return Failure(port.error());
  url.port = *port;
  return url;
}

Result<Url> with_options(Url url, std::string_view options) {
  while (!options.empty()) {
    std::string_view value = take_until(options, '&');
    const std::string_view name = take_until(value, '=');
    if (name != "socket") return wrong(fmt::format("the URL has an unknown option `{}`", name));
    Result<std::string> socket = decode(value, "socket");
    if (!socket) return Failure(socket.error());
    url.socket = *socket;
  }
  return url;
}

Result<Url> parse_network_form(Url url, std::string_view rest) {
  const std::string_view before_options = take_until(rest, '?');
  const std::string_view options = rest;
  std::string_view database = before_options;
  const std::string_view authority = take_until(database, '/');
  const size_t at = authority.rfind('@');  // the last one: people forget to encode the one in a password
  const bool has_account = at != std::string_view::npos;

  Result<std::string> name = decode(database, "database");
  if (!name) return Failure(name.error());
  url.database = *name;
  Result<Url> result = with_host(std::move(url), has_account ? authority.substr(at + 1) : authority);
  if (result && has_account) result = with_account(*std::move(result), authority.substr(0, at));
  if (result) result = with_options(*std::move(result), options);
  return result;
}

// The engines that live in a folder or a file; the others are servers.
bool names_a_path(const Url& url) {
  return url.scheme == "embedded" || url.scheme == "sqlite";
}

bool is_scheme(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+") == std::string_view::npos;
}

}  // namespace

Result<Url> parse_url(std::string_view text) {
  const size_t colon = text.find(':');
  Url url;
  url.scheme = to_lower(text.substr(0, colon));
  if (colon == std::string_view::npos || !is_scheme(url.scheme)) return wrong("the URL does not begin with a scheme");
  std::string_view rest = text.substr(colon + 1);
  const bool has_slashes = rest.starts_with("//");
  if (has_slashes) rest.remove_prefix(2);
  if (names_a_path(url)) {  // embedded:///dir is /dir, as in file:///dir
    url.path = rest;
    return url;
  }
  if (!has_slashes) return wrong(fmt::format("`{}:` is not followed by //", url.scheme));
  return parse_network_form(std::move(url), rest);
}

std::string to_string(const Url& url) {
  if (names_a_path(url)) return fmt::format("{}:{}", url.scheme, url.path);
  std::string text = url.scheme + "://";
  if (!url.user.empty()) text += url.user + '@';
  text += url.host.find(':') == std::string::npos ? url.host : fmt::format("[{}]", url.host);
  if (url.port != 0) text += fmt::format(":{}", url.port);
  if (!url.database.empty()) text += '/' + url.database;
  if (!url.socket.empty()) text += "?socket=" + url.socket;
  return text;
}

}  // namespace belay
