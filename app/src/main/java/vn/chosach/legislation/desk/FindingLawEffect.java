package vn.chosach.legislation.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.law.LawEffect;
import vn.chosach.catalogue.law.LawMatter;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.legislation.desk.FindingRepository.FindingPart;
import vn.chosach.legislation.life.Finding;
import vn.chosach.legislation.life.LawProposal;

/**
 * Open findings and proposals on a text that a version ends, or on what it repeals of one: each
 * officer sees all of both.
 */
@Component
class FindingLawEffect implements LawEffect {

  private static final int MOST = 500;

  private final FindingRepository findings;
  private final ProposalRepository proposals;

  FindingLawEffect(FindingRepository findings, ProposalRepository proposals) {
    this.findings = findings;
    this.proposals = proposals;
  }

  @Override
  public List<LawMatter> touched(String list, LawVersion next) {
    boolean articles = list.equals(Catalogue.ARTICLES);
    if (!articles && !(list.equals(Catalogue.DOCUMENTS) && next.validity().to() != null)) {
      return List.of();
    }
    String basis = articles ? String.valueOf(next.value("basis")) : next.key();
    String gone = articles ? String.valueOf(next.value("article")) : "";
    var touched = new ArrayList<LawMatter>();
    for (Finding one : findings.page(basis, FindingPart.OPEN, 0, MOST)) {
      if (names(gone, one.article())) {
        touched.add(
            matter(one.number() + " · " + one.article(), "/vuong-mac?luat=" + one.basis()));
      }
    }
    for (LawProposal one : proposals.written(basis)) {
      if (one.comparison().isEmpty()
          || one.comparison().stream().anyMatch(line -> names(gone, line.article()))) {
        touched.add(
            matter(one.number() + " · " + one.title(), "/vuong-mac/kien-nghi/" + one.number()));
      }
    }
    return touched;
  }

  private static boolean names(String gone, String article) {
    return gone.isEmpty() || Catalogue.names(gone, article);
  }

  private static LawMatter matter(String title, String href) {
    return new LawMatter(title, href, null, null);
  }
}
