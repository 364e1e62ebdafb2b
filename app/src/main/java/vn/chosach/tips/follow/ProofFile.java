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
record ProofFile(TemplateEngine templates, TicketDocument document, JsonMapper json) {

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
    String machine = "chosach-receipt " + Base64.getEncoder().encodeToString(text(proof));
    return TicketDocument.marked(document.print(xhtml.toString()), machine);
  }
}
