package vn.chosach.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.ui.FormBody;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** Reads forms with files; each file goes into the vault as it comes and waits there. */
@Component
class Uploads {

  private static final FormBody.Limits LIMITS =
      new FormBody.Limits(40, 200_000, 130_000_000, false);

  private final Vault vault;
  private final FormPasses passes;

  Uploads(Vault vault, FormPasses passes) {
    this.vault = vault;
    this.passes = passes;
  }

  /**
   * What came.
   *
   * @param owner identifier under which files wait; {@code null} for a stale pass
   * @param files whether any was taken
   * @param refused why files were not taken
   */
  record UploadsForm(Sent sent, @Nullable UUID owner, boolean files, List<Refusal> refused) {

    PlanPaper paper(String numberField) {
      return new PlanPaper(sent.text(numberField), files ? owner : null);
    }

    /** The act of this form: done once, however often the form comes. */
    PlanAct once(PlanAct act) {
      return owner == null ? act : new PlanAct.Once(owner, act);
    }
  }

  /** Reads a form of either encoding; a pass stands before the files. */
  UploadsForm read(HttpServletRequest request, UUID officer) {
    var refused = new ArrayList<Refusal>();
    var files = new AtomicBoolean();
    FormBody body =
        FormBody.read(
            request,
            LIMITS,
            (before, name, file) ->
                passes
                    .opened(before.getOrDefault("pass", ""), officer)
                    .filter(owner -> taken(owner, name, file, refused))
                    .ifPresent(owner -> files.set(true)));
    if (!body.whole()) {
      refused.add(Refusal.of("plans.form-broken"));
    }
    var sent = new Sent(body.values());
    UUID owner = passes.opened(sent.text("pass"), officer).orElse(null);
    return new UploadsForm(sent, owner, files.get(), refused);
  }

  private boolean taken(UUID owner, String name, InputStream body, List<Refusal> refused) {
    return switch (vault.stage(owner, owner, name, body)) {
      case Staging.Staged staged -> true;
      case Staging.StagingRefused no -> {
        refused.add(no.refusal());
        yield false;
      }
    };
  }
}
