package vn.chosach.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.conduct.interests.InterestComparison;
import vn.chosach.conduct.interests.InterestHit.InterestOutcome;
import vn.chosach.conduct.interests.InterestStatement.Interest;
import vn.chosach.conduct.interests.InterestStatement.InterestRelation;
import vn.chosach.conduct.interests.Interests;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * Statements of this year: most have nothing to state, one names a shop that stands in a case, of
 * which one person of the integrity desk has said what to make and a second has not.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 184)
class DemoInterests implements Scene {

  private static final int SUBJECTS = 200;
  private static final Set<SubjectKind> KINDS = Set.of(SubjectKind.SHOP, SubjectKind.BUSINESS);

  private final Interests interests;
  private final InterestComparison comparison;
  private final CaseRecords cases;
  private final Officers officers;

  DemoInterests(
      Interests interests, InterestComparison comparison, CaseRecords cases, Officers officers) {
    this.interests = interests;
    this.comparison = comparison;
    this.cases = cases;
    this.officers = officers;
  }

  @Override
  public void play() {
    ActingOfficer keeper = member("qltt.vien2");
    if (!interests.own(keeper).isEmpty()) {
      return;
    }
    Optional<String> shop =
        cases.named(SUBJECTS, member("qltt.truong")).stream()
            .filter(one -> KINDS.contains(one.kind()))
            .map(NamedSubject::name)
            .findFirst();
    add(keeper, InterestRelation.SPOUSE, "Người vợ, giáo viên tiểu học (minh họa)", "");
    shop.ifPresent(name -> add(keeper, InterestRelation.SIBLING, "Người em ruột (minh họa)", name));
    for (String account : List.of("qltt.vien2", "sct.truong", "ca.tinh", "syt.vien")) {
      done(interests.file(member(account)));
    }
    comparison.compare();
    ActingOfficer desk = member("liemchinh");
    interests.hits(desk).stream()
        .findFirst()
        .ifPresent(
            hit ->
                done(
                    interests.judge(
                        hit.id(),
                        InterestOutcome.HARMLESS,
                        "Cán bộ không làm hồ sơ này; tên gian hàng trùng.",
                        desk)));
  }

  private void add(ActingOfficer who, InterestRelation relation, String name, String shop) {
    done(interests.add(relation, new Interest(new UUID(0, 0), relation, name, "", "", shop), who));
  }

  private ActingOfficer member(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
