package vn.chosach.exchange.firms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.exchange.firms.FirmLetterSigning.FirmLetterPaper;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The paper of a letter; the signature under it sends the letter. */
@Component
record FirmLetterPapers(
    Documents documents,
    FirmLetterSigning signing,
    FirmLetterRepository letters,
    FirmRepository firms,
    FirmLaws laws,
    Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Draws it up as a draft of the agency that writes the letter on this day. */
  Optional<Refusal> draw(FirmLetter one, ActingOfficer who, Instant now) {
    return signing.draw(
        documents.draft(paper(one, who.agency(), Vietnam.dayOf(now)), who),
        draft -> new FirmLetterPaper(draft, one.id(), one.version() + 1, null),
        who,
        now);
  }

  private Drafting paper(FirmLetter one, String agency, LocalDate today) {
    boolean request = one.kind() == FirmLetterKind.REQUEST;
    String kind = request ? "request" : "instruction";
    List<String> names =
        one.lines().stream()
            .map(line -> firms.one(line.firm()).orElseThrow().name())
            .sorted()
            .toList();
    var body = new ArrayList<Block>();
    body.add(
        Block.words(
            t(
                kind + ".opening",
                one.article(),
                laws.cited(one.ground(), today),
                Objects.requireNonNullElse(one.caseNumber(), ""))));
    letters
        .words(one.id())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Block::words)
        .forEach(body::add);
    body.add(Block.words(t(kind + ".answer", DAY.format(one.answerBy()), one.number())));
    return new Drafting(
        Kinds.LETTER,
        agency,
        t(kind + ".subject", one.title()),
        names,
        Content.of(body),
        names.stream().map(name -> new Recipient(null, name, Recipient.Purpose.CARRY_OUT)).toList(),
        null,
        new DocumentOrigin("exchange", one.id().toString()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "exchange.paper." + key, arguments);
  }
}
