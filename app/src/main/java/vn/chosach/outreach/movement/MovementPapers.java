package vn.chosach.outreach.movement;

import java.time.Instant;
import java.util.List;
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
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.movement.MovementSigning.ModelPaper;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The decision that publishes a role model, drawn up for the signature of the head. */
@Component
record MovementPapers(Documents documents, MovementSigning signing, Texts texts) {

  /** Draws it up as a draft of the agency that launched the movement. */
  Optional<Refusal> draw(
      MovementEntry proposed, OutreachPlan plan, ActingOfficer who, Instant now) {
    String model = String.valueOf(proposed.model());
    return signing.draw(
        documents.draft(decision(proposed, plan), who),
        draft -> new ModelPaper(draft, proposed.id(), plan.id(), model, null),
        who,
        now);
  }

  /** The decision about a proposal that waits for its signature. */
  Optional<UUID> waiting(MovementEntry proposed) {
    return signing.waiting(proposed.id()).map(ModelPaper::document);
  }

  /** Who takes the consent back is named in no draft that may still be signed. */
  void drop(MovementEntry proposed, String words, ActingOfficer who) {
    waiting(proposed)
        .ifPresent(
            draft ->
                documents.proceed(
                    draft, new DocumentAct.Plainly(DocumentEvent.DROP, words), 0, who));
  }

  private Drafting decision(MovementEntry one, OutreachPlan plan) {
    String name = String.valueOf(one.name());
    return new Drafting(
        Kinds.DECISION,
        plan.agency(),
        t("subject", name),
        List.of(),
        new Content(
            List.of(
                texts.text(Lang.VI, "outreach.paper.basis.law"),
                texts.text(Lang.VI, "outreach.paper.basis.plan"),
                t("basis.plan", plan.title(), String.valueOf(plan.decision())),
                t("basis.consent", String.valueOf(one.paper()))),
            List.of(
                Block.heading(Block.Level.ARTICLE, t("1", name, String.valueOf(one.model()))),
                Block.words(String.valueOf(one.deed())),
                Block.heading(Block.Level.ARTICLE, t("2")),
                Block.heading(Block.Level.ARTICLE, t("3"))),
            List.of()),
        List.of(new Recipient(null, name, Recipient.Purpose.CARRY_OUT)),
        null,
        new DocumentOrigin("outreach", one.id().toString()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "outreach.paper.model." + key, arguments);
  }
}
