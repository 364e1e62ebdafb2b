package vn.chosach.plans.neglect;

import static vn.chosach.kernel.Folding.clean;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.neglect.Neglect.NeglectGround;
import vn.chosach.plans.neglect.Neglect.NeglectShown;
import vn.chosach.plans.neglect.NeglectSigning.NeglectPaper;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The letters of the committee: what was to be done, the day on which it was due, how many days it
 * is late, what the agency says, and what is asked until when. The committee recommends; what
 * follows is decided by the competent body (plan III.1).
 */
@Component
record NeglectLetters(
    Documents documents, NeglectSigning signing, NeglectPolicy policy, Bodies bodies, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Draws a letter up as a draft of the committee; a later change asks for another. */
  Optional<Refusal> draw(
      Neglect one, NeglectEvent event, NeglectAct act, ActingOfficer who, Instant now) {
    boolean explains = event == NeglectEvent.EXPLAIN;
    String to = explains ? committee() : event == NeglectEvent.HEAR ? one.agency() : act.body();
    LocalDate until = Objects.requireNonNull(explains ? one.until() : act.until());
    Drafting drafting =
        explains
            ? explanation(one, act.words(), who.agency())
            : letter(one, event, to, until, act.words());
    String said = explains ? clean(act.words()) : "";
    return signing.draw(
        documents.draft(drafting, who),
        draft -> new NeglectPaper(draft, one.id(), event, one.version() + 1, to, until, said, null),
        who,
        now);
  }

  /** What no one can look at proves nothing: a paper issued here, or entered with its file. */
  Optional<Refusal> unknown(String number, ActingOfficer who) {
    String bare = number.strip();
    return bare.isEmpty() || !documents.registered(bare, who.agency(), who)
        ? Optional.of(Refusal.of("plans.neglect-paper-unknown", "number", bare))
        : Optional.empty();
  }

  private Drafting letter(
      Neglect one, NeglectEvent event, String to, LocalDate until, String words) {
    String agency = bodies.name(one.agency());
    String key = event.slug();
    String addressee = addressee(to);
    var body = new ArrayList<Block>();
    body.add(Block.words(t(key + ".opening", agency)));
    body.add(figures(one.grounds()));
    if (event != NeglectEvent.HEAR) {
      body.add(Block.words(heard(one)));
    }
    if (event == NeglectEvent.REMIND) {
      NeglectShown first = one.step(NeglectEvent.RECOMMEND).orElseThrow().facts();
      body.add(Block.words(t("before", first.paper(), DAY.format(first.day()))));
    }
    body.add(Block.words(line(words)));
    body.add(Block.words(t(key + ".wish", addressee, DAY.format(until))));
    return new Drafting(
        Kinds.LETTER,
        committee(),
        t(key + ".subject", agency),
        List.of(addressee),
        new Content(List.of(), body, List.of()),
        List.of(new Recipient(to, addressee, Recipient.Purpose.KNOW)),
        null,
        new DocumentOrigin("plans", one.id().toString()));
  }

  private String committee() {
    return policy.seat().orElseThrow().committeeKey();
  }

  /** What the agency, or its heir, says to the committee, in its own name. */
  private Drafting explanation(Neglect one, String words, String agency) {
    String committee = bodies.name(committee());
    NeglectShown asked = one.step(NeglectEvent.HEAR).orElseThrow().facts();
    List<Block> body =
        List.of(
            Block.words(t("explain.opening", asked.paper(), DAY.format(asked.day()), committee)),
            figures(one.grounds()),
            Block.words(line(words)),
            Block.words(t("explain.wish", committee)));
    return new Drafting(
        Kinds.LETTER,
        agency,
        t("explain.subject"),
        List.of(committee),
        new Content(List.of(), body, List.of()),
        List.of(new Recipient(committee(), committee, Recipient.Purpose.REPORT)),
        null,
        new DocumentOrigin("plans", one.id().toString()));
  }

  /** For a province answers the chairman of its people's committee. */
  private String addressee(String key) {
    String name = bodies.name(key);
    return bodies.province(key)
        ? t("chairman", name.substring(0, 1).toLowerCase(Lang.VI.locale()) + name.substring(1))
        : name;
  }

  private Block figures(List<NeglectGround> grounds) {
    LocalDate today = bodies.today();
    var rows = new ArrayList<List<TableCell>>();
    for (NeglectGround ground : grounds) {
      rows.add(
          List.of(
              TableCell.count(rows.size() + 1),
              TableCell.text(line(ground.title())),
              TableCell.text(t(ground.order() ? "order" : "duty")),
              TableCell.text(DAY.format(ground.due())),
              TableCell.count((int) ChronoUnit.DAYS.between(ground.due(), today))));
    }
    return new Block.Figures(
        "",
        List.of(
            BlockColumn.figures(t("no"), 1),
            BlockColumn.words(t("what"), 8),
            BlockColumn.words(t("given-by"), 3),
            BlockColumn.words(t("due"), 3),
            BlockColumn.figures(t("days"), 2)),
        rows);
  }

  /** How the agency was heard and what it says; its silence is said too. */
  private String heard(Neglect one) {
    NeglectShown asked = one.step(NeglectEvent.HEAR).orElseThrow().facts();
    Optional<Step<NeglectEvent, NeglectShown>> said =
        one.step(NeglectEvent.EXPLAIN).or(() -> one.step(NeglectEvent.RECEIVE));
    return t("asked", asked.paper(), DAY.format(asked.day()))
        + " "
        + said.map(
                step ->
                    t(
                        "said",
                        line(step.words()),
                        step.facts().paper(),
                        DAY.format(step.facts().day())))
            .orElseGet(() -> t("silent"));
  }

  private static String line(String words) {
    return words.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "plans.neglect.letter." + key, arguments);
  }
}
