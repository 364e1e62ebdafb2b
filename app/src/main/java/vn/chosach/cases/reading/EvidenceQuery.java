package vn.chosach.cases.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords.SubjectInWords;
import vn.chosach.cases.Dossier.Exhibit;
import vn.chosach.cases.Dossier.Hand;
import vn.chosach.cases.Dossier.Inspection;
import vn.chosach.cases.Dossier.Member;
import vn.chosach.cases.Dossier.Subject;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.kernel.Column;
import vn.chosach.kernel.Folding;

/** Exhibits, subjects and inspections of a case. */
@Component
public record EvidenceQuery(
    JdbcClient jdbc, CaseRowSecurity rowSecurity, MinutesRepository minutes) {

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  /** Signed minutes, the oldest first. */
  public List<MinutesRepository.MinutesRow> minutes(UUID id) {
    return minutes.of(id);
  }

  /** Answers one question with the eyes of the program. */
  public <T> T seen(Supplier<T> answer) {
    return rowSecurity.asTheProgram(answer);
  }

  public List<Exhibit> exhibits(UUID id) {
    Map<UUID, List<Step>> custody =
        jdbc
            .sql(
                """
                SELECT exhibit, at, from_holder AS hand_from, to_holder AS hand_to, reason
                  FROM cases.custody
                 WHERE case_id = :case ORDER BY exhibit, number
                """)
            .param("case", id)
            .query(Step.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Step::exhibit));
    return jdbc.sql(
            """
            SELECT id, number, kind, name, amount, taken_at, seal, holder, file, file_owner, sha256,
                   struck_by
              FROM cases.exhibit WHERE case_id = :case ORDER BY number
            """)
        .param("case", id)
        .query(
            (row, n) -> {
              UUID exhibit = row.getObject("id", UUID.class);
              return new Exhibit(
                  row.getInt("number"),
                  ExhibitKind.valueOf(row.getString("kind")),
                  row.getString("name"),
                  row.getString("amount"),
                  row.getTimestamp("taken_at").toInstant(),
                  row.getString("seal"),
                  row.getString("holder"),
                  row.getObject("file", UUID.class),
                  row.getObject("file_owner", UUID.class),
                  row.getString("sha256"),
                  row.getString("struck_by"),
                  custody.getOrDefault(exhibit, List.of()).stream().map(Step::hand).toList());
            })
        .list();
  }

  public List<Subject> subjects(UUID id) {
    return jdbc.sql(
            "SELECT id, kind, name, note FROM cases.subject WHERE case_id = :case ORDER BY"
                + " named_at, id")
        .param("case", id)
        .query(Subject.class)
        .list();
  }

  /** Subjects of all cases whose name stands in the words, whole. */
  public List<SubjectInWords> namedIn(String words) {
    String spaced = " " + NO_WORD.matcher(Folding.fold(words)).replaceAll(" ").strip() + " ";
    return jdbc
        .sql(
            """
            SELECT case_id, kind, mark, name FROM cases.subject
             WHERE kind NOT IN ('GOODS', 'ADDRESS') AND length(mark) >= 6
               AND position(mark IN :bare) > 0
            """)
        .param("bare", spaced.replace(" ", ""))
        .query(
            (row, n) ->
                spaced.contains(
                        " "
                            + NO_WORD
                                .matcher(Folding.fold(row.getString("name")))
                                .replaceAll(" ")
                                .strip()
                            + " ")
                    ? Optional.of(
                        new SubjectInWords(
                            row.getObject("case_id", UUID.class),
                            SubjectKind.valueOf(row.getString("kind")),
                            row.getString("mark")))
                    : Optional.<SubjectInWords>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  public List<Inspection> inspections(UUID id) {
    Map<UUID, List<Joined>> teams =
        jdbc
            .sql(
                """
                SELECT inspection, officer, lead FROM cases.team
                 WHERE case_id = :case ORDER BY inspection, lead DESC, officer
                """)
            .param("case", id)
            .query(Joined.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Joined::inspection));
    return jdbc.sql(
            """
            SELECT id, planned_on, place, scope, order_number, announced_at, held_at, minutes, violation, called_off
              FROM cases.inspection WHERE case_id = :case ORDER BY planned_on DESC, id DESC
            """)
        .param("case", id)
        .query(
            (row, n) -> {
              UUID inspection = row.getObject("id", UUID.class);
              return new Inspection(
                  row.getObject("planned_on", java.time.LocalDate.class),
                  row.getString("place"),
                  row.getString("scope"),
                  row.getString("order_number"),
                  Column.instant(row, "announced_at"),
                  Column.instant(row, "held_at"),
                  row.getString("minutes"),
                  row.getBoolean("violation"),
                  row.getBoolean("called_off"),
                  teams.getOrDefault(inspection, List.of()).stream().map(Joined::member).toList());
            })
        .list();
  }

  private record Step(UUID exhibit, Hand hand) {}

  private record Joined(UUID inspection, Member member) {}
}
