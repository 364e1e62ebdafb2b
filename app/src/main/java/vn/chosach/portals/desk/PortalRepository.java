package vn.chosach.portals.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.portals.PortalExamination;
import vn.chosach.portals.PortalPage;
import vn.chosach.portals.PortalRank;

/** Rows of pages, examinations and ranks. */
@Component
public record PortalRepository(JdbcClient jdbc) {

  /** False when that address is listed. */
  public boolean add(PortalPage page, Instant at, @Nullable UUID officer) {
    return jdbc.sql(
                """
                INSERT INTO portals.page (id, name, address, agency, listed_at, listed_by)
                VALUES (:id, :name, :address, :agency, :at, :by) ON CONFLICT DO NOTHING
                """)
            .paramSource(page)
            .param("at", at)
            .param("by", officer)
            .update()
        == 1;
  }

  public List<PortalPage> pages() {
    return jdbc.sql("SELECT id, name, address, agency FROM portals.page ORDER BY name, id")
        .query(PortalPage.class)
        .list();
  }

  public Optional<PortalPage> page(UUID id) {
    return jdbc.sql("SELECT id, name, address, agency FROM portals.page WHERE id = :id")
        .param("id", id)
        .query(PortalPage.class)
        .optional();
  }

  public void add(UUID id, PortalExamination one) {
    jdbc.sql(
            """
            INSERT INTO portals.examination
              (id, page, at, officer, score, faults, evidence, characters)
            VALUES (:id, :page, :at, :officer, :score, :codes, :shown, :characters)
            """)
        .paramSource(one)
        .param("id", id)
        .param("codes", one.faults().stream().map(Enum::name).toArray(String[]::new))
        .param("shown", one.evidence().toArray(String[]::new))
        .update();
  }

  /** The newest first. */
  public List<PortalExamination> examinations(UUID page) {
    return jdbc.sql(
            "SELECT * FROM portals.examination WHERE page = :page ORDER BY at DESC LIMIT 60")
        .param("page", page)
        .query(PortalExamination.class)
        .list();
  }

  /** The newest of each page. */
  public Map<UUID, PortalExamination> newest() {
    return jdbc
        .sql("SELECT DISTINCT ON (page) * FROM portals.examination ORDER BY page, at DESC")
        .query(PortalExamination.class)
        .list()
        .stream()
        .collect(Collectors.toMap(PortalExamination::page, Function.identity()));
  }

  public void put(UUID page, PortalRank rank) {
    jdbc.sql(
            """
            INSERT INTO portals.rank (page, keyword, month, position)
            VALUES (:page, :keyword, :month, :position)
            ON CONFLICT (page, keyword, month) DO UPDATE SET position = excluded.position
            """)
        .paramSource(rank)
        .param("page", page)
        .update();
  }

  /** By keyword, the newest month first. */
  public List<PortalRank> ranks(UUID page) {
    return jdbc.sql(
            """
            SELECT keyword, month, position FROM portals.rank WHERE page = :page
             ORDER BY keyword, month DESC LIMIT 500
            """)
        .param("page", page)
        .query(PortalRank.class)
        .list();
  }
}
