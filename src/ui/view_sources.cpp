#include "view_sources.hpp"

#include "core/words.hpp"
#include "names.hpp"

namespace offerscope::ui {
namespace {

void document(Stage& stage, Pen& pen, const SourceLine& line, std::size_t number) {
  const SourceNote& source = line.document;
  if (source.address.starts_with("https://")) {
    if (link(stage, pen, "source." + line.offer + "." + std::to_string(number), source.title)) {
      stage.wishes.open_address = source.address;
    }
  } else {
    pen.text(stage, style::body, colour::text, source.title);
  }
  std::string publisher = source.publisher;
  if (!source.date_text.empty()) publisher += ", " + source.date_text;
  pen.text(stage, style::body, colour::text, publisher);
  const std::string checked = sentence(words_of(source.verification));
  pen.text(stage, style::body, colour::secondary, checked);
  pen.text(stage, style::body, colour::secondary,
           "Used for: " + (line.used_for.empty() ? "background" : separated(line.used_for)));
  pen.text(stage, style::body, colour::secondary, source.document_note);
}

}  // namespace

void sources_view(Stage& stage, Pen& pen) {
  bool first = true;
  for (const OfferColumn& offer : stage.comparison.offers) {
    if (!first) pen.skip(space::gap);
    first = false;
    pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
      inner.text(stage, style::title, colour::text, name_of(stage.comparison, offer));
      inner.text(stage, style::body, colour::secondary, offer.title);
      std::size_t number = 0;
      for (const SourceLine& line : stage.comparison.sources) {
        if (line.offer != offer.id) continue;
        inner.skip(12);
        stage.painter.fill({inner.x, inner.y, inner.width, 1}, colour::border);
        inner.skip(12);
        document(stage, inner, line, number++);
      }
    });
  }
}

}  // namespace offerscope::ui
