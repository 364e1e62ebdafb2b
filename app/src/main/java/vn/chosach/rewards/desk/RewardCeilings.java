package vn.chosach.rewards.desk;

import static vn.chosach.catalogue.law.LawField.line;
import static vn.chosach.catalogue.law.LawField.money;
import static vn.chosach.catalogue.law.LawField.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawTable;
import vn.chosach.rewards.life.Nomination;

/**
 * The most money that goes with a reward: so many times the base salary, in versions with days, as
 * a list of the law that two persons change without a release. What is general knowledge is said to
 * be so and marks, what was read refuses; without a base salary nothing is known.
 */
@Component
public record RewardCeilings(JdbcClient jdbc) {

  private static final int TENTHS = 10;

  /**
   * A ceiling on a day.
   *
   * @param tenths tenths of the base salary
   * @param baseDong base salary in dong; {@code null} while nobody has entered it
   * @param confirmed whether the text was read
   */
  public record RewardCeiling(int tenths, @Nullable Long baseDong, boolean confirmed) {

    /** In dong; empty while the base salary is unknown. */
    public Optional<Long> most() {
      return Optional.ofNullable(baseDong).map(base -> base * tenths / TENTHS);
    }
  }

  /** What holds for a nomination on a day; informants have rules of their own. */
  public Optional<RewardCeiling> of(Nomination one, LocalDate day) {
    return jdbc.sql(
            """
            SELECT tenths, base_dong, status <> 'K' AS confirmed FROM rewards.ceiling
             WHERE key = :key AND daterange(valid_from, valid_to, '[]') @> :day
            """)
        .param("key", one.form() + "_" + one.kind())
        .param("day", day)
        .query(RewardCeiling.class)
        .optional();
  }

  @Bean
  static LawList rewardCeilingsAsLaw(JdbcClient jdbc, JsonMapper json) {
    return LawList.of(
        "muc-tien-thuong",
        "rewards.law.ceilings",
        new LawTable(
            jdbc,
            json,
            "rewards.ceiling",
            "key",
            "position",
            List.of(
                "key",
                "position",
                "tenths",
                "base_dong",
                "basis",
                "valid_from",
                "valid_to",
                "status"),
            Map.of()),
        List.of(
            number("tenths", "rewards.law.tenths"),
            money("base_dong", "rewards.law.base").free(),
            line("basis", "rewards.law.basis")),
        LawList.LawListShape.VERSIONS);
  }
}
