package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever draws up a paper for a record says who tells when that record is over, or why nobody
 * does: else the paper is kept for ever, and nobody notices.
 */
class EndedOriginsTest {

  private static final Pattern DRAWN = Pattern.compile("new DocumentOrigin\\(");
  private static final Pattern ANSWER =
      Pattern.compile(
          "EndedOrigins (ended\\w+)\\(|record (Ended(?!OriginQuery)\\w+)\\([^)]*\\)\\s+implements EndedOrigins");

  /** Each place that names an origin, and who answers for it; behind a dash why nobody needs to. */
  private static final String KINDS =
      """
      cases/execution/SignedTerms        - looks papers up
      cases/papers/Assignments           EndedAssignments
      cases/papers/CasePapers            EndedCases
      cases/papers/DecisionPapers        EndedCases
      conduct/desk/IntegrityLetters      EndedIntegrityCases
      documents/archive/OriginEnds       - asks the rooms
      documents/archive/OriginEnds       - asks by the paper
      documents/outside/Addressees       - looks papers up
      documents/web/DraftedSlot          - looks papers up
      exchange/firms/FirmLetterPapers    endedFirmLetters
      exchange/removals/RemovalGrounds   - looks papers up
      exchange/sets/SharingSigning       endedSharings
      forum/desk/ForumAnswerPapers       endedOpinions
      legislation/desk/ProposalPapers    endedProposals
      legislation/desk/ProposalPapers    endedProposals
      outreach/desk/OutreachPapers       endedOutreachPlans
      outreach/movement/MovementSigning  endedMovements
      petitions/desk/PetitionPapers      endedPetitions
      plans/funding/FundingPapers        endedMoney
      plans/matters/DirectiveOrigin      EndedLetters
      plans/matters/EndedLetters         - reads an origin
      plans/neglect/NeglectLetters       endedNeglects
      plans/neglect/NeglectLetters       endedNeglects
      plans/papers/ClosingReports        endedPlans
      plans/papers/PlanPapers            endedPlans
      plans/papers/PlanPapers            endedMatters
      plans/web/PlanPaperController      - reads an origin
      press/desk/BulletinPapers          endedBulletins
      press/desk/Spokespersons           endedDesignations
      referrals/web/CoveringLetters      EndedReferrals EndedSignals
      reports/demands/DemandPapers       endedDemands
      reports/web/ReportPapers           endedReports
      reports/web/ReportPapers           endedNotices
      retention/papers/BatchWords        - the least years of the papers of a destruction are not confirmed
      retention/persons/MatterPapers     endedDataMatters
      rewards/desk/RewardPapers          endedNominations
      subjects/sheets/SheetSigning       endedSheets
      tips/desk/OpeningPapers            endedOpenings
      training/desk/ClassPapers          endedClasses
      training/profile/AppointmentDrafts endedAppointments
      training/yearly/YearPlanPapers     endedYearPlans
      trust/rating/CriteriaBook          endedCriteria
      trust/rating/RatingPapers          endedRatings
      """;

  @Test
  void every_kind_of_paper_of_a_record_has_somebody_who_says_when_that_is_over()
      throws IOException {
    List<String[]> kinds = KINDS.lines().map(line -> line.split("\\s+", 2)).toList();
    var drawn = new ArrayList<String>();
    var answers = new TreeSet<String>();
    Path rooms = House.MAIN_SOURCES.resolve("vn/chosach");
    for (Path file : House.files(rooms, ".java")) {
      String source = Files.readString(file);
      String name = rooms.relativize(file).toString().replace(".java", "");
      DRAWN.matcher(source).results().forEach(hit -> drawn.add(name));
      ANSWER
          .matcher(source)
          .results()
          .flatMap(hit -> Stream.of(hit.group(1), hit.group(2)))
          .flatMap(Stream::ofNullable)
          .forEach(answers::add);
    }
    assertThat(drawn)
        .as("add a line for a new kind, and let its room implement EndedOrigins")
        .containsExactlyInAnyOrderElementsOf(kinds.stream().map(kind -> kind[0]).toList());
    assertThat(answers)
        .containsExactlyInAnyOrderElementsOf(
            kinds.stream()
                .filter(kind -> !kind[1].startsWith("- "))
                .flatMap(kind -> Stream.of(kind[1].split(" ")))
                .distinct()
                .toList());
  }
}
