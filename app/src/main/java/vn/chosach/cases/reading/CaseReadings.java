package vn.chosach.cases.reading;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.Visibility;
import vn.chosach.journal.reading.ProtectedRead;
import vn.chosach.journal.reading.Readings;
import vn.chosach.officers.ActingOfficer;

/**
 * Notes who reads a case, and whether a task asks for it: it was given to the officer, the officer
 * heads the leading agency or is asked for a second opinion, has work inside the case, or did some.
 */
@Component
public record CaseReadings(Readings readings) {

  public Dossier note(Dossier dossier, ActingOfficer reader) {
    var file = dossier.file();
    readings.note(
        new ProtectedRead(
            "case",
            file.id(),
            file.number(),
            "case-" + dossier.way().name().toLowerCase(java.util.Locale.ROOT),
            task(dossier, reader.actor().id()) || decides(dossier, reader)),
        reader.actor());
    return dossier;
  }

  /** The heads of the agency to which it was handed up must read what they decide. */
  private static boolean decides(Dossier dossier, ActingOfficer reader) {
    return dossier.way() == Visibility.Way.DECIDING && Visibility.leads(reader);
  }

  private static boolean task(Dossier dossier, @Nullable UUID officer) {
    Visibility.Way way = dossier.way();
    return way == Visibility.Way.ASSIGNED
        || way == Visibility.Way.HEAD
        || way == Visibility.Way.REVIEWING
        || dossier.tasks().stream().anyMatch(one -> one.officer().equals(officer))
        || dossier.inspections().stream()
            .flatMap(one -> one.team().stream())
            .anyMatch(one -> one.officer().equals(officer))
        || dossier.moments().stream().anyMatch(one -> Objects.equals(one.actor().id(), officer));
  }
}
