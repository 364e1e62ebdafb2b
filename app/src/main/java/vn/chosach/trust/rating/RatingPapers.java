package vn.chosach.trust.rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Draws up the papers of a label as notices to the shop. */
@Component
record RatingPapers(Documents documents, RatingSigning signing, CriteriaBook book, Texts texts) {

  boolean waits(UUID rating) {
    return signing.waiting(rating).isPresent();
  }

  Optional<Refusal> draw(
      Rating one,
      RatingEvent event,
      TrustLabel label,
      String words,
      ActingOfficer who,
      Instant now) {
    return signing.draw(
        documents.draft(paper(one, event, label, words, who.agency()), who),
        draft -> new RatingPaper(draft, one.id(), event, label, words, null),
        who,
        now);
  }

  /** In the name of who acts for the agency of the label now. */
  private Drafting paper(
      Rating one, RatingEvent event, TrustLabel label, String words, String agency) {
    RatingCriteria terms = book.version(one.criteria()).orElseThrow();
    var body = new ArrayList<Block>();
    body.add(
        Block.words(
            t(
                event.name().toLowerCase(Locale.ROOT),
                one.shop(),
                texts.text(Lang.VI, label.textKey()))));
    for (RatingEvidence found : one.findings()) {
      body.add(
          Block.words(
              found.criterion()
                  + ". "
                  + terms.items().get(found.criterion() - 1)
                  + ": "
                  + texts.text(Lang.VI, found.finding().textKey())
                  + ". "
                  + found.words()));
    }
    if (!one.reply().isEmpty()) {
      body.add(Block.words(t("reply")));
      one.reply().lines().filter(line -> !line.isBlank()).map(Block::words).forEach(body::add);
    }
    words.lines().filter(line -> !line.isBlank()).map(Block::words).forEach(body::add);
    return new Drafting(
        Kinds.NOTICE,
        agency,
        t("subject", one.shop()),
        List.of(),
        new Content(List.of(t("basis")), body, List.of()),
        List.of(new Recipient(null, one.shop(), Recipient.Purpose.KNOW)),
        null,
        new DocumentOrigin("trust", one.id().toString()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "trust.rating.paper." + key, arguments);
  }
}
