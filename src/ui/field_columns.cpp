#include "field_columns.hpp"

#include <algorithm>
#include <cmath>

namespace offerscope::ui {
namespace {

constexpr float kGap = 32;
constexpr float kMostColumns = 4;

}  // namespace

Fields all_of(const std::vector<InputField>& fields) {
  Fields pointers;
  for (const InputField& field : fields) pointers.push_back(&field);
  return pointers;
}

void field_columns(Stage& stage, Pen& pen, const Fields& fields, float narrowest) {
  const float fitting = std::floor((pen.width + kGap) / (narrowest + kGap));
  const float columns = std::clamp(fitting, 1.0f, kMostColumns);
  const float width = (pen.width - kGap * (columns - 1)) / columns;
  float column = 0;
  float bottom = pen.y;
  for (const InputField* field : fields) {
    if (field->unit == InputUnit::choice) {
      pen.y = bottom;
      choice_field(stage, pen, *field);
      bottom = pen.y;
      column = 0;
      continue;
    }
    if (column == 0) {
      pen.y = bottom + 8;
      stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
      pen.skip(8);
    }
    Pen inner{pen.x + column * (width + kGap), pen.y, width};
    compact_input_field(stage, inner, *field, {});
    bottom = std::max(bottom, inner.y);
    column = column + 1 < columns ? column + 1 : 0;
  }
  pen.y = bottom + 4;
}

bool wants_one_of(const Stage& stage, const std::vector<InputField>& fields) {
  const std::string& wanted = stage.memory.wanted_field;
  return !wanted.empty() && std::any_of(fields.begin(), fields.end(), [&](const InputField& field) {
    return field.name == wanted;
  });
}

}  // namespace offerscope::ui
