package vn.chosach.demo.cases;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** Signed papers of invented people: one page each, which says that it is a specimen. */
@Component
@Profile("demo")
public class DemoPapers {

  private final Vault vault;
  private final IdSource ids;

  DemoPapers(Vault vault, IdSource ids) {
    this.vault = vault;
    this.ids = ids;
  }

  /** Under what a signed paper waits in the vault. */
  public UUID signed() {
    return specimen("giai-trinh", "VAN BAN GIAI TRINH");
  }

  /** The same for another paper, with its name and the one line that stands on it. */
  public UUID specimen(String name, String line) {
    UUID owner = ids.next();
    byte[] page = page(line + " (MAU, KHONG CO GIA TRI)");
    if (vault.stage(owner, owner, name + ".pdf", new ByteArrayInputStream(page))
        instanceof Staging.StagingRefused refused) {
      throw new IllegalStateException(refused.refusal().toString());
    }
    return owner;
  }

  private static byte[] page(String line) {
    String text = "BT /F1 16 Tf 60 760 Td (" + line + ") Tj ET";
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
          + "/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length " + text.length() + ">>stream\n" + text + "\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    };
    var pdf = new StringBuilder("%PDF-1.4\n");
    var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
    for (int n = 0; n < objects.length; n++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(n + 1).append(" 0 obj").append(objects[n]).append("endobj\n");
    }
    int start = pdf.length();
    return pdf.append(table)
        .append("trailer<</Root 1 0 R/Size 6>>\nstartxref\n")
        .append(start)
        .append("\n%%EOF\n")
        .toString()
        .getBytes(US_ASCII);
  }
}
