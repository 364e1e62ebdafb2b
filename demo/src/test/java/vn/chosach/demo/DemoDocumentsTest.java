package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.SeedTable;
import vn.chosach.officers.ActingOfficer;

@DemoTest
class DemoDocumentsTest {

  @Autowired DemoDocuments demo;
  @Autowired Documents documents;

  @Test
  void every_made_document_stands_in_its_state_and_planting_again_adds_none() {
    List<Document> once = made();
    demo.play();
    assertThat(made()).hasSameSizeAs(once);
    List<String> subjects =
        SeedTable.read("/seed/documents/demo-documents.csv").stream()
            .map(row -> row.text("subject"))
            .toList();
    List<Document> ours =
        once.stream().filter(one -> subjects.stream().anyMatch(one.subject()::startsWith)).toList();
    assertThat(ours.stream().map(Document::state))
        .as("a digital signature draws the number, so nothing signed waits for one")
        .containsAll(EnumSet.complementOf(EnumSet.of(DocumentState.SIGNED)))
        .doesNotContain(DocumentState.SIGNED);
    assertThat(ours).hasSize(subjects.size() + 1);
  }

  private List<Document> made() {
    var all = new DocumentQuestion("", null, null, 0, 0, 5000);
    return documents.list(all, ActingOfficer.PROGRAM).documents();
  }
}
