package vn.chosach.tips.follow;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.journal.Proof;
import vn.chosach.tips.form.TicketDocument;
import vn.chosach.ui.Page;

/** The proof of a report as a file, in forms that {@code chosach verify} and others read. */
@Component
class ProofFile {

  private static final String START = "startxref";

  private final TemplateEngine templates;
  private final TicketDocument document;
  private final JsonMapper json;

  ProofFile(TemplateEngine templates, TicketDocument document, JsonMapper json) {
    this.templates = templates;
    this.document = document;
    this.json = json;
  }

  byte[] text(Proof proof) {
    return proof.text().getBytes(StandardCharsets.UTF_8);
  }

  byte[] json(Proof proof, String number) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("format", "chosach-receipt/1");
    fields.put("number", number);
    fields.put("leaf", proof.leafText());
    fields.put("proof", proof.text());
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields);
  }

  byte[] pdf(Proof proof, String number, Page page) {
    var xhtml = new StringOutput();
    templates.render(
        "tips/proofDocument.jte", Map.of("page", page, "proof", proof, "number", number), xhtml);
    return marked(document.print(xhtml.toString()), text(proof));
  }

  /** A comment behind the end that every reader passes over, then the same end again. */
  private static byte[] marked(byte[] pdf, byte[] proof) {
    String whole = new String(pdf, StandardCharsets.ISO_8859_1);
    String end = whole.substring(whole.lastIndexOf(START));
    String more = "\n%chosach-receipt " + Base64.getEncoder().encodeToString(proof) + "\n" + end;
    return (whole + more).getBytes(StandardCharsets.ISO_8859_1);
  }
}
