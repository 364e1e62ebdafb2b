package vn.chosach.vault;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.IdSource;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormFiles;

/** Lets the files of forms wait in the vault; a pass is an identifier and its mark. */
@Component
record VaultFormFiles(Vault vault, IdSource ids) implements FormFiles {

  private static final String USE = "form-pass";
  private static final Pattern PASS = Pattern.compile("(" + SentId.FORM + ")\\.([0-9a-f]{64})");
  private static final int KILOBYTE = 1000;

  @Override
  public String freshPass(UUID officer) {
    UUID id = ids.next();
    return id + "." + mark(id, officer);
  }

  @Override
  public Optional<UUID> opened(String pass, UUID officer) {
    var found = PASS.matcher(pass);
    if (!found.matches()) {
      return Optional.empty();
    }
    UUID id = UUID.fromString(found.group(1));
    return mark(id, officer).equals(found.group(2)) ? Optional.of(id) : Optional.empty();
  }

  @Override
  public Taking take(UUID owner, String name, InputStream body) {
    return switch (vault.stage(owner, owner, name, body)) {
      case Staging.Staged staged -> new Taking.Taken(staged.file().sha256());
      case Staging.StagingRefused no -> new Taking.TakingRefused(no.refusal());
    };
  }

  @Override
  public List<String> waiting(UUID owner, Page page) {
    return vault.files(owner).stream()
        .filter(file -> !file.kept())
        .map(
            file ->
                page.t(
                    "ui.form.file",
                    file.slot(),
                    file.kind().name(),
                    page.number(Math.max(1, file.size() / KILOBYTE))))
        .toList();
  }

  @Override
  public byte[] mark(String use, byte[] value) {
    return vault.mark(use, value);
  }

  private String mark(UUID id, UUID officer) {
    byte[] value = (id + "/" + officer).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(vault.mark(USE, value));
  }
}
