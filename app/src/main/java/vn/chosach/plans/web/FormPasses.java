package vn.chosach.plans.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.IdSource;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Vault;

/**
 * The pass of a form with files: under which identifier its files wait, and that this officer was
 * given the form. Another site cannot make one, so the form needs no token of the session.
 */
@Component
class FormPasses {

  private static final String USE = "form-pass";
  private static final Pattern PASS = Pattern.compile("(" + SentId.FORM + ")\\.([0-9a-f]{64})");

  private final Vault vault;
  private final IdSource ids;

  FormPasses(Vault vault, IdSource ids) {
    this.vault = vault;
    this.ids = ids;
  }

  String fresh(UUID officer) {
    UUID id = ids.next();
    return id + "." + mark(id, officer);
  }

  Optional<UUID> opened(String pass, UUID officer) {
    var found = PASS.matcher(pass);
    if (!found.matches()) {
      return Optional.empty();
    }
    UUID id = UUID.fromString(found.group(1));
    return mark(id, officer).equals(found.group(2)) ? Optional.of(id) : Optional.empty();
  }

  /** The act of a form that was given out with a pass: done once, however often it comes. */
  PlanAct once(PlanAct act, Sent sent, Viewer viewer) {
    return opened(sent.text("pass"), viewer.officerId())
        .<PlanAct>map(form -> new PlanAct.Once(form, act))
        .orElse(act);
  }

  private String mark(UUID id, UUID officer) {
    byte[] value = (id + "/" + officer).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(vault.mark(USE, value));
  }
}
