package vn.chosach.tips.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.vault.Lane;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** Photos of a report that is not sent yet; the draft remembers how many there should be. */
@Component
record Photos(Vault vault, JdbcClient jdbc) {

  private static final Set<String> BUSY = Set.of("vault.staging-full", "vault.busy");

  /** Why the photo was not taken; nothing when it was. */
  Optional<Refusal> take(UUID tip, Lane lane, String name, InputStream body) {
    return switch (vault.stage(tip, tip, lane, name, body)) {
      case Staging.Staged staged -> {
        jdbc.sql("UPDATE tips.draft SET files = greatest(files, :there) WHERE tip = :tip")
            .param("there", vault.files(tip).size())
            .param("tip", tip)
            .update();
        yield Optional.empty();
      }
      case Staging.StagingRefused refused -> Optional.of(refused.refusal());
    };
  }

  /** Whether a report that was sent has just this file. */
  boolean has(UUID tip, InputStream body) {
    try {
      String sha256 = Sha256.hex(body);
      return vault.files(tip).stream().anyMatch(file -> file.sha256().equals(sha256));
    } catch (IOException cutOff) {
      return false;
    }
  }

  /** Why a photo was not taken; what passes by itself can be sent later, by the code. */
  static String said(Refusal refusal, Page page) {
    String why = page.t(refusal);
    return passes(refusal) ? why + " " + page.t("tips.form.files.later") : why;
  }

  /** Whether a refusal is ours and passes by itself: too many at once, or a store that is away. */
  static boolean passes(Refusal refusal) {
    return BUSY.contains(refusal.code()) || refusal.code().startsWith("vault.store-");
  }

  /** A forged or damaged button removes nothing. */
  void remove(UUID tip, String file) {
    SentId.of(file)
        .filter(sent -> vault.withdraw(tip, sent))
        .ifPresent(
            sent ->
                jdbc.sql("UPDATE tips.draft SET files = greatest(files - 1, 0) WHERE tip = :tip")
                    .param("tip", tip)
                    .update());
  }

  /** Whether photos that were taken are gone, as they waited too long; it is said once. */
  boolean lost(UUID tip) {
    return jdbc.sql("UPDATE tips.draft SET files = :there WHERE tip = :tip AND files > :there")
            .param("there", vault.files(tip).size())
            .param("tip", tip)
            .update()
        > 0;
  }

  /**
   * Files that come with a form, in the order in which they come: they wait with its draft. Where
   * it was sent before, a file that it had then is the same sending; another one comes too late.
   */
  static final class CameFiles implements FormBody.FileTaker {

    private final Drafts drafts;
    private final Photos photos;
    private final Receipts receipts;
    private final List<RefusedFile> refused = new ArrayList<>();
    private boolean late;

    private record RefusedFile(String name, Refusal why) {}

    CameFiles(Drafts drafts, Photos photos, Receipts receipts) {
      this.drafts = drafts;
      this.photos = photos;
      this.receipts = receipts;
    }

    @Override
    public void take(Map<String, String> before, String name, InputStream body) {
      Token token = Token.of(before.getOrDefault("token", "")).orElse(null);
      if (token == null) {
        return;
      }
      var sent = receipts.sent(token).orElse(null);
      if (sent != null) {
        late |= !photos.has(sent.tip(), body);
        return;
      }
      photos
          .take(drafts.open(token).tip(), Lane.UNPROVEN, name, body)
          .ifPresent(why -> refused.add(new RefusedFile(name, why)));
    }

    /** Whether a file came that the report, which was sent before, does not have. */
    boolean late() {
      return late;
    }

    /** Whether one could not be taken for a reason of ours that passes. */
    boolean passes() {
      return refused.stream().map(RefusedFile::why).anyMatch(Photos::passes);
    }

    /** The same errors and why which file was not taken; what passes can be sent later by code. */
    FormErrors with(FormErrors errors, Page page) {
      FormErrors all = errors;
      for (RefusedFile one : refused) {
        all = all.with("files", one.name() + ": " + said(one.why(), page));
      }
      return all;
    }
  }
}
