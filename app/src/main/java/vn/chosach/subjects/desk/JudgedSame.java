package vn.chosach.subjects.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.SameSubjects;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/** Tells the room of cases what is judged to be the same, whoever sees it. */
@Component
record JudgedSame(LinkRepository links, RowSecurityContext context) implements SameSubjects {

  @Override
  public List<SamePair> besides(UUID caseId) {
    List<SubjectLink> standing =
        context.asTheProgram(
            Map.of(),
            () -> links.open().stream().filter(one -> one.state() == LinkState.STANDING).toList());
    var merged = MergedSubjects.of(standing);
    return standing.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(one.leftId()).filter(id -> one.leftCase().equals(caseId)),
                    Stream.of(one.rightId()).filter(id -> one.rightCase().equals(caseId))))
        .distinct()
        .flatMap(
            own ->
                merged.membersOf(own).stream()
                    .filter(other -> !other.equals(own))
                    .map(other -> new SamePair(own, other)))
        .toList();
  }
}
