package vn.chosach.training.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.training.life.ClassWish;
import vn.chosach.training.life.TrainingClass.ClassTrainer;

/** Who is invited and who teaches, as an organiser typed it. */
@Component
record ClassChecks(Agencies agencies, Officers officers, Documents documents) {

  private static final int MOST_UNITS = 150;
  private static final int MOST_TRAINERS = 20;
  private static final int OUTSIDE = 3;

  Optional<Refusal> units(ClassWish wish, LocalDate today) {
    return when(
            wish.units().isEmpty() || wish.units().size() > MOST_UNITS, "training.units-missing")
        .or(
            () ->
                when(
                    wish.units().stream().anyMatch(unit -> agencies.asOf(unit, today).isEmpty()),
                    "training.unknown-unit"));
  }

  /** Each line is an officer in office, or a person from outside with a paper in the register. */
  Optional<Refusal> trainers(ClassWish wish, ActingOfficer who) {
    List<ClassTrainer> all = trainers(wish);
    return when(all.isEmpty() || all.size() > MOST_TRAINERS, "training.trainers-missing")
        .or(
            () ->
                all.stream()
                    .filter(one -> one.officer() == null)
                    .filter(
                        one ->
                            one.name().isEmpty()
                                || one.from().isEmpty()
                                || one.paper().isEmpty()
                                || !documents.registered(one.paper(), who.agency(), who))
                    .findFirst()
                    .map(
                        one ->
                            Refusal.of(
                                "training.trainer-unproven",
                                "who",
                                one.name().isEmpty() ? "–" : one.name())));
  }

  List<ClassTrainer> trainers(ClassWish wish) {
    return wish.trainers()
        .lines()
        .map(Folding::clean)
        .filter(line -> !line.isEmpty())
        .map(this::trainer)
        .toList();
  }

  private ClassTrainer trainer(String line) {
    String[] parts = line.split(";", OUTSIDE);
    return officers
        .named(parts[0].strip())
        .map(officer -> new ClassTrainer(officer.id(), "", "", ""))
        .orElseGet(
            () ->
                new ClassTrainer(
                    null,
                    parts[0].strip(),
                    parts.length > 1 ? parts[1].strip() : "",
                    parts.length > 2 ? parts[2].strip() : ""));
  }
}
