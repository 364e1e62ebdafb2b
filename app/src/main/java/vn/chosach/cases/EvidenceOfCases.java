package vn.chosach.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.EvidenceAccessPolicy;

/** Who may see a case may see its exhibits, and the pages that were captured for it. */
@Component
class EvidenceOfCases implements EvidenceAccessPolicy {

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final CaseRecords cases;

  EvidenceOfCases(JdbcClient jdbc, CaseRowSecurity rowSecurity, CaseRecords cases) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
    this.cases = cases;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<EvidencePlace> of(UUID owner, UUID item, Viewer viewer) {
    rowSecurity.of(ActingOfficer.of(viewer));
    return jdbc.sql(
            """
            SELECT number FROM cases.case_file f
             WHERE id = :owner
                OR EXISTS (SELECT FROM cases.exhibit e WHERE e.case_id = f.id AND e.file = :item)
             ORDER BY number LIMIT 1
            """)
        .param("owner", owner)
        .param("item", item)
        .query(String.class)
        .optional()
        .map(number -> new EvidencePlace(number, "/ho-so-vu-viec/" + number));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<UUID> ownerOf(String reference, Viewer viewer) {
    return cases.file(reference, ActingOfficer.of(viewer)).map(CaseFile::id);
  }
}
