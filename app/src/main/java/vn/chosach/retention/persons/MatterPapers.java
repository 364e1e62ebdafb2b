package vn.chosach.retention.persons;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.WrittenMoment;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.persons.DataMatter.MatterAct;
import vn.chosach.retention.persons.DataMatter.MatterWords;
import vn.chosach.retention.persons.MatterSigning.MatterPaper;
import vn.chosach.retention.persons.MatterTerms.MatterKind;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The letter that answers a person, and the notice of a breach, worded from what is sealed. */
@Component
record MatterPapers(
    Documents documents, MatterSigning signing, MatterRepository rows, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Draws it up as a draft of the agency that answers for the data on this day. */
  Optional<Refusal> draw(DataMatter one, MatterAct act, ActingOfficer who, Instant now) {
    var ground = act.ground();
    return signing.draw(
        documents.draft(paper(one, act, who.agency()), who),
        draft ->
            new MatterPaper(
                draft,
                one.id(),
                act.event(),
                ground == null ? "" : ground.name(),
                act.number().strip(),
                one.version() + 1,
                null),
        who,
        now);
  }

  private Drafting paper(DataMatter one, MatterAct act, String agency) {
    boolean request = one.kind() == MatterKind.REQUEST;
    MatterWords words = rows.words(one.id());
    String to = request ? words.name() : t("authority");
    return new Drafting(
        Kinds.LETTER,
        agency,
        t(request ? "subject" : "notice.subject", one.number()),
        List.of(to),
        Content.of(request ? answer(one, act) : notice(one, words, act)),
        List.of(new Recipient(null, to, Recipient.Purpose.KNOW)),
        null,
        new DocumentOrigin("retention", one.id().toString()));
  }

  private List<Block> answer(DataMatter one, MatterAct act) {
    var body = new ArrayList<Block>();
    String asks = one.asks() == null ? "" : texts.text(Lang.VI, one.asks().textKey());
    body.add(
        Block.words(
            t("opening", one.number(), DAY.format(Vietnam.dayOf(one.beganAt())), lower(asks))));
    body.add(Block.words(t(act.event().name().toLowerCase(java.util.Locale.ROOT))));
    var ground = act.ground();
    if (ground != null) {
      body.add(Block.words(t("ground", lower(texts.text(Lang.VI, ground.publicKey())))));
    }
    body.addAll(said(act.words()));
    body.add(Block.words(t("appeal")));
    return body;
  }

  /** The fields of form 08 as far as the law that could be read names them. */
  private List<Block> notice(DataMatter one, MatterWords words, MatterAct act) {
    var body = new ArrayList<Block>();
    body.add(Block.words(t("notice.opening", one.number())));
    body.add(Block.words(t("notice.when", WrittenMoment.of(one.beganAt()))));
    field(body, "told", words.told());
    field(body, "data", words.data());
    field(body, "harm", words.harm());
    field(body, "measures", words.measures());
    if (!act.words().isBlank()) {
      field(body, "more", act.words());
    }
    return body;
  }

  private void field(List<Block> body, String name, String words) {
    body.add(Block.words(t("notice." + name)));
    body.addAll(said(words));
  }

  private static List<Block> said(String words) {
    return words
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Block::words)
        .toList();
  }

  private static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Lang.VI.locale()) + text.substring(1);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "retention.paper." + key, arguments);
  }
}
