package vn.chosach.conduct.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.IntegrityAct;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.desk.IntegritySigning.IntegrityPaper;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The letter that recommends to the competent body. It belongs to its case, so that only who may
 * know of the case sees it, in lists, in the register and by its address; the body stands in it by
 * name alone, because it would be delivered to every officer of a body of the roll, and goes out on
 * paper, by hand.
 */
@Component
record IntegrityLetters(
    Documents documents, IntegritySigning signing, Agencies agencies, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Draws it up as a draft of the own agency; a later change asks for another. */
  Optional<Refusal> draw(IntegrityCase one, IntegrityAct act, ActingOfficer desk, Instant now) {
    return when(signing.open(one.id()).isPresent(), "conduct.letter-open")
        .or(
            () ->
                signing.draw(
                    documents.draft(letter(one, act, desk.agency(), Vietnam.dayOf(now)), desk),
                    draft -> new IntegrityPaper(draft, one.id(), one.version() + 1, null),
                    desk,
                    now));
  }

  private Drafting letter(IntegrityCase one, IntegrityAct act, String own, LocalDate today) {
    String body = name(act.body(), today);
    LocalDate happened = one.about().happenedOn();
    String accused = one.about().accused();
    String agency = name(one.about().agency(), today);
    var words = new ArrayList<Block>();
    words.add(Block.words(t("opening", accused.isEmpty() ? agency : accused + ", " + agency)));
    words.add(Block.words(t("about", line(one.about().title()))));
    if (happened != null) {
      words.add(Block.words(t("happened", DAY.format(happened))));
    }
    words.add(Block.words(line(act.words())));
    words.add(Block.words(t("wish", body, DAY.format(Objects.requireNonNull(act.until())))));
    return new Drafting(
        Kinds.LETTER,
        own,
        t("subject", one.number()),
        List.of(body),
        new Content(List.of(), words, List.of()),
        List.of(new Recipient(null, body, Recipient.Purpose.KNOW)),
        null,
        new DocumentOrigin("conduct", one.id().toString()));
  }

  private String name(String key, LocalDate day) {
    return AgencyHistory.called(agencies, key, day);
  }

  private static String line(String words) {
    return words.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "conduct.letter." + key, arguments);
  }
}
