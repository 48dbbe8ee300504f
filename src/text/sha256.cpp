#include "text/sha256.h"

#include <nettle/sha2.h>

#include <array>

namespace pilotcheck {

struct Sha256::State {
  sha256_ctx context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { sha256_init(&state_->context); }
Sha256::~Sha256() = default;

void Sha256::add(std::string_view text) {
  sha256_update(&state_->context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
}

void Sha256::add_field(std::string_view text) {
  add(std::to_string(text.size()));
  add(":");
  add(text);
}

std::string Sha256::hex() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes{};
  sha256_digest(&state_->context, bytes.size(), bytes.data());
  std::string digits;
  digits.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    digits += "0123456789abcdef"[byte >> 4U];
    digits += "0123456789abcdef"[byte & 0xFU];
  }
  return digits;
}

}  // namespace pilotcheck
