package vn.chosach.publicity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.SitePages.SitePage;

/** What search engines are told of. */
@ChosachTest
class PublishedPagesTest {

  private static final String WORDS =
      """
      {"title": "Giả shipper", "summary": "Gọi điện.", "lessons": [], "advice": [], "bases": [],
       "english": {"title": "", "summary": "", "lessons": [], "advice": []}, "steps": [],
       "amounts": []}
      """;

  @Autowired PublishedPages pages;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  /** Two hundred warnings that no other test sees. */
  @Test
  @Transactional
  void the_map_of_the_site_holds_more_than_one_page_of_the_list() {
    LocalDate today = Vietnam.dayOf(clock.instant());
    jdbc.sql(
            """
            WITH made AS (
              INSERT INTO publicity.publication (id, kind, slug, agency, opened_at)
              SELECT gen_random_uuid(), 'ALERT', 'ban-do-trang-' || n, 'X', :now
                FROM generate_series(1, 201) n RETURNING id)
            INSERT INTO publicity.edition
              (id, publication, number, state, ground, body, shown, folded, author, written_at,
               approved_by, published_at, expires_on)
            SELECT gen_random_uuid(), id, 1, 'LIVE', 'WARNING', :words::jsonb, :words::jsonb, '',
                   gen_random_uuid(), :now, gen_random_uuid(), :now, :last
              FROM made
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("words", WORDS)
        .param("last", today.plusDays(9))
        .update();
    assertThat(pages.pages().map(SitePage::path).filter(one -> one.contains("/ban-do-trang-")))
        .hasSize(201)
        .doesNotHaveDuplicates();
  }
}
