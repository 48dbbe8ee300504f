#include "text/sha256.h"

#include <nettle/sha2.h>

#include "text/hex.h"

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
  std::string bytes(SHA256_DIGEST_SIZE, '\0');
  sha256_digest(&state_->context, bytes.size(), reinterpret_cast<std::uint8_t*>(bytes.data()));
  return text::hex(bytes);
}

}  // namespace pilotcheck
