package vn.chosach.documents.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedRows;
import vn.chosach.kernel.StagedTime;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.AccountOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.DemoAccount;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;

@ChosachTest
class DemoDocumentsTest {

  @Autowired Documents documents;
  @Autowired IncomingRegister incoming;
  @Autowired SigningRights rights;
  @Autowired Officers officers;
  @Autowired MovableClock clock;

  @Test
  void every_made_document_stands_in_its_state_and_planting_again_adds_none() {
    DemoAccount.all().forEach(this::open);
    var demo = new DemoDocuments(documents, incoming, rights, officers, new StagedTime(clock));
    demo.plant();
    List<Document> once = made();
    demo.plant();
    assertThat(made()).hasSameSizeAs(once);
    List<String> subjects =
        SeedRows.read("/seed/documents/demo-documents.csv").stream()
            .map(row -> row.text("subject"))
            .toList();
    List<Document> ours =
        once.stream().filter(one -> subjects.stream().anyMatch(one.subject()::startsWith)).toList();
    assertThat(ours.stream().map(Document::state)).containsAll(EnumSet.allOf(DocumentState.class));
    assertThat(ours).hasSize(subjects.size() + 1);
  }

  private List<Document> made() {
    var all = new DocumentQuestion("", null, null, 0, 0, 5000);
    return documents.list(all, ActingOfficer.PROGRAM).documents();
  }

  private void open(DemoAccount demo) {
    var today = Vietnam.dayOf(clock.instant());
    var account =
        new NewAccount(demo.account(), demo.name(), demo.name(), demo.agencyKey(), today, null);
    if (officers.open(Actor.SYSTEM, account, "test") instanceof AccountOutcome.Done done) {
      for (Role role : demo.roles()) {
        officers.grant(Actor.SYSTEM, done.id(), role.name(), today, null, "test");
      }
    }
  }
}
