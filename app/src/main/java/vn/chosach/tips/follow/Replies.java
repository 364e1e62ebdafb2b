package vn.chosach.tips.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.vault.Lane;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** What a reporter sends from the follow-up page. */
@Component
record Replies(Tips tips, Vault vault, Passes passes, IdSource ids) {

  /**
   * A form that was sent.
   *
   * @param pass what it may touch; {@code null} when the pass is missing or too old
   * @param reply identifier of what it becomes
   * @param errors files that were not taken, or a body that broke off
   */
  record RepliesSent(@Nullable Pass pass, UUID reply, FormBody body, FormErrors errors) {}

  RepliesSent read(HttpServletRequest request, Page page) {
    var refused = new ArrayList<String>();
    UUID unnamed = ids.next();
    FormBody body =
        FormBody.read(
            request,
            FormBody.Limits.PHOTOS,
            (before, name, file) -> {
              Pass pass = passes.unsealed(before.getOrDefault("pass", "")).orElse(null);
              if (pass != null
                  && vault.stage(pass.tip(), reply(before, unnamed), Lane.PROVEN, name, file)
                      instanceof Staging.StagingRefused no) {
                refused.add(name + ": " + page.t(no.refusal()));
              }
            });
    FormErrors errors = FormErrors.none();
    for (String message : refused) {
      errors = errors.with("files", message);
    }
    if (!body.whole()) {
      errors = errors.with("text", page.t("tips.form.cut-off"));
    }
    return new RepliesSent(
        passes.unsealed(body.field("pass")).orElse(null),
        reply(body.fields(), unnamed),
        body,
        errors);
  }

  FormErrors say(RepliesSent sent, Tip tip, Happening.HappeningKind kind, Page page) {
    boolean rating = kind == Happening.HappeningKind.RATED;
    String field =
        rating ? "rating" : kind == Happening.HappeningKind.DISPUTED ? "dispute" : "text";
    var word =
        new Word(
            sent.reply(),
            kind,
            rating ? "" : sent.body().field(field),
            SentId.of(sent.body().field("answers")).orElse(null),
            rating ? marks(sent.body().field("rating")) : null);
    return tips.say(tip.id(), word, reporter(tip))
        .settle(
            said -> FormErrors.none(),
            no -> {
              if (was(sent, tip)) {
                forget(sent, tip);
              }
              return FormErrors.none().with(field, page.t(no));
            });
  }

  /** Under what the form goes on: what was said goes on under another identifier. */
  UUID next(RepliesSent sent, Tip tip) {
    return was(sent, tip) ? ids.next() : sent.reply();
  }

  private boolean was(RepliesSent sent, Tip tip) {
    return tips.history(tip.id()).stream().anyMatch(one -> one.id().equals(sent.reply()));
  }

  /** Files under what was said before wait for no word that comes. */
  private void forget(RepliesSent sent, Tip tip) {
    vault.files(tip.id()).stream()
        .filter(file -> !file.kept() && file.batch().equals(sent.reply()))
        .forEach(file -> vault.withdraw(tip.id(), file.id()));
  }

  FormErrors reopen(RepliesSent sent, Tip tip, Page page) {
    var tipNotice = new TipNotice(sent.body().field("reopen"), null, null);
    return switch (tips.move(
        tip.id(), TipStep.REOPEN, tip.progress().version(), tipNotice, reporter(tip), Set.of())) {
      case TipMoveOutcome.TipMoved moved -> FormErrors.none();
      case TipMoveOutcome.Overtaken overtaken ->
          FormErrors.none().with("reopen", page.t("tips.follow.overtaken"));
      case TipMoveOutcome.TipMoveRefused no ->
          FormErrors.none().with("reopen", page.t(no.refusal()));
    };
  }

  FormErrors name(RepliesSent sent, Tip tip, Page page) {
    var given =
        new Reporter(
            sent.body().field("name"),
            sent.body().field("phone"),
            sent.body().field("email"),
            sent.body().field("address"));
    List<Reception.ReceptionFault> faults =
        tips.name(tip.id(), sent.reply(), given, reporter(tip))
            .map(Reception.ReceptionRefused::faults)
            .orElse(List.of());
    FormErrors errors = FormErrors.none();
    for (Reception.ReceptionFault fault : faults) {
      errors = errors.with(fault.part(), page.t(fault.refusal()));
    }
    return errors;
  }

  private static Actor reporter(Tip tip) {
    return new Actor(Actor.ActorKind.CITIZEN, tip.id(), null);
  }

  private static UUID reply(Map<String, String> fields, UUID unnamed) {
    UUID sent = SentId.of(fields.get("reply")).orElse(null);
    return sent == null ? unnamed : sent;
  }

  private static @Nullable Integer marks(String text) {
    return text.matches("[1-5]") ? Integer.valueOf(text) : null;
  }
}
