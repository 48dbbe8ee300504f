#include "input/package/xml.h"

#include <expat.h>

#include <utility>

namespace pilotcheck {

namespace {

constexpr int deepest = 256;
/// Expat keeps a tag or a comment until its end is there, and begins it anew with each piece.
constexpr std::size_t longest_token = 2U << 20U;

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (without_prefix(pair[0]) == name) return pair[1];
  }
  return {};
}

struct XmlReader::State {
  XmlEvents events;
  XML_Parser parser = XML_ParserCreate(nullptr);
  int depth = 0;
  std::size_t unread = 0;  ///< bytes since something came of them
  bool good = true;

  explicit State(XmlEvents all) : events(std::move(all)) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { XML_ParserFree(parser); }

  [[nodiscard]] std::size_t byte() const { return static_cast<std::size_t>(XML_GetCurrentByteIndex(parser)); }

  void stop() {
    good = false;
    XML_StopParser(parser, XML_FALSE);
  }
};

XmlReader::XmlReader(XmlEvents events) : state_(std::make_unique<State>(std::move(events))) {
  XML_Parser parser = state_->parser;
  XML_SetUserData(parser, state_.get());
  XML_SetElementHandler(
      parser,
      [](void* user, const XML_Char* name, const XML_Char** pairs) {
        State& state = *static_cast<State*>(user);
        state.unread = 0;
        if (++state.depth > deepest) return state.stop();
        state.events.begins(without_prefix(name), XmlAttributes(pairs, state.byte()));
      },
      [](void* user, const XML_Char* name) {
        State& state = *static_cast<State*>(user);
        state.unread = 0;
        --state.depth;
        state.events.ends(without_prefix(name));
      });
  XML_SetCharacterDataHandler(parser, [](void* user, const XML_Char* text, int length) {
    State& state = *static_cast<State*>(user);
    state.unread = 0;
    state.events.text({text, static_cast<std::size_t>(length)});
  });
  XML_SetStartDoctypeDeclHandler(parser, [](void* user, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<State*>(user)->stop();
  });
}

XmlReader::~XmlReader() = default;

bool XmlReader::feed(std::string_view piece) {
  State& s = *state_;
  s.unread += piece.size();
  if (s.unread > longest_token) s.good = false;
  if (s.good) s.good = XML_Parse(s.parser, piece.data(), static_cast<int>(piece.size()), XML_FALSE) == XML_STATUS_OK;
  return s.good;
}

XmlReader::Span XmlReader::tag() const {
  const std::size_t begin = state_->byte();
  return {begin, begin + static_cast<std::size_t>(XML_GetCurrentByteCount(state_->parser))};
}

bool XmlReader::end() {
  State& s = *state_;
  return s.good && XML_Parse(s.parser, nullptr, 0, XML_TRUE) == XML_STATUS_OK;
}

}  // namespace pilotcheck
