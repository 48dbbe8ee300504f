/// What of a description its form in Word does not show, told once. word_form() says what it shows.
///
///     NoRoom no_room(form, description);  no_room.carry(slot);  …
///     no_room.said().en == "the form has no room for: Systems (12), Effects (6)"
#pragma once

#include <string_view>
#include <vector>

#include "description/description.h"
#include "description/form/form.h"

namespace pilotcheck {

class NoRoom {
 public:
  NoRoom(const Form& form, const Description& description);

  void carry(Slot slot) { carried_[slot] = true; }
  /// Whether a sentence of the form may stand there. One that promises something may not stand beside a signature for
  /// it where the description does not promise it.
  bool may_say(std::string_view text);
  /// Empty where nothing is left out.
  [[nodiscard]] Bilingual said() const;

 private:
  /// How many values below a field the form does not show.
  [[nodiscard]] std::size_t count_below(Slot slot) const;
  void add_details(Bilingual& what) const;

  const Form& form_;
  const Description& description_;
  std::vector<bool> carried_;
};

}  // namespace pilotcheck
