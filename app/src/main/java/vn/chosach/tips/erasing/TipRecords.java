package vn.chosach.tips.erasing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords;
import vn.chosach.tips.erasing.TipErasing.TipErasingPart;

/** Who told a tip, and what it says, each for retention. */
@Configuration
class TipRecords {

  @Bean
  static RetainedRecords tipReporters(TipErasing tips) {
    return new TipPart(RecordKind.REPORTER, TipErasingPart.REPORTER, tips, tips::reporter);
  }

  @Bean
  static RetainedRecords tipWords(TipErasing tips) {
    return new TipPart(RecordKind.TIP, TipErasingPart.WORDS, tips, tips::words);
  }

  private record TipPart(
      RecordKind kind,
      TipErasingPart part,
      TipErasing tips,
      BiFunction<UUID, RetainedRecordsOrder, Erasure> erasing)
      implements RetainedRecords {

    @Override
    public List<Ended> ended(Instant before, int limit) {
      return tips.ended(part, before, limit);
    }

    @Override
    public Optional<Ended> find(String number) {
      return tips.find(part, number);
    }

    @Override
    public boolean open(UUID record) {
      return tips.open(record);
    }

    @Override
    public void protect(UUID record, boolean held) {
      tips.protect(part, record, held);
    }

    @Override
    public Erasure erase(UUID record, RetainedRecordsOrder order) {
      return erasing.apply(record, order);
    }
  }
}
