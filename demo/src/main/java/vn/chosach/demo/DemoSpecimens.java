package vn.chosach.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.specimens.Specimens;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * Two forms on the page of specimens: one that a second person compared, one that waits. No
 * official form was at hand: what lies there is printed by the program itself and says so, and the
 * comparison finds it wanting, so that no paper rests on it.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 150)
class DemoSpecimens implements Scene {

  private static final String SOURCE =
      "Tệp minh họa do hệ thống in ra, không phải mẫu ban hành kèm theo Nghị định 118/2021/NĐ-CP";
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  private final Specimens specimens;
  private final Documents documents;
  private final Officers officers;

  DemoSpecimens(Specimens specimens, Documents documents, Officers officers) {
    this.specimens = specimens;
    this.documents = documents;
    this.officers = officers;
  }

  @Override
  public void play() {
    Optional<ActingOfficer> first = officers.named("thuongtruc").map(ActingOfficer::of);
    Optional<ActingOfficer> second = officers.named("lanhdao").map(ActingOfficer::of);
    if (first.isEmpty() || second.isEmpty() || !specimens.of("MQD02").isEmpty()) {
      return;
    }
    store("MBB01", first.get());
    store("MQD02", first.get());
    specimens
        .of("MQD02")
        .forEach(
            one ->
                specimens.compare(
                    one.id(),
                    specimens.fields(one).stream()
                        .limit(1)
                        .map(Specimens.SpecimenField::name)
                        .toList(),
                    "Chưa có mẫu chính thức để đối chiếu (minh họa)",
                    second.get()));
  }

  private void store(String kind, ActingOfficer by) {
    documents
        .list(new DocumentQuestion("", null, kind, 0, 0, 1), ActingOfficer.PROGRAM)
        .documents()
        .stream()
        .flatMap(
            one -> documents.printed(one.id(), Printed.Format.DOCX, ActingOfficer.PROGRAM).stream())
        .forEach(
            file ->
                specimens.store(
                    new Specimens.SpecimenWish(
                        kind, SOURCE, DAY, DAY, "minh-hoa-" + kind + ".docx", file.bytes()),
                    by));
  }
}
