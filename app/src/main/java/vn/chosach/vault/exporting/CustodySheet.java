package vn.chosach.vault.exporting;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Officers;
import vn.chosach.ui.SpreadsheetText;
import vn.chosach.vault.CustodyEntry;
import vn.chosach.vault.custody.CustodyLog;

/** The custody of an item as CSV (RFC 4180), UTF-8, hours in UTC. */
@Component
record CustodySheet(CustodyLog log, Officers officers) {

  byte[] of(UUID item) {
    List<CustodyEntry> entries = log.entries(item);
    Map<UUID, String> names =
        officers.displayNames(
            entries.stream()
                .map(entry -> entry.actor().id())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var text = new StringWriter();
    try (var sheet =
        new CSVPrinter(
            text,
            CSVFormat.RFC4180
                .builder()
                .setQuoteMode(QuoteMode.ALL)
                .setHeader(
                    "number",
                    "at_utc",
                    "act",
                    "actor_kind",
                    "actor",
                    "actor_id",
                    "agency",
                    "reason",
                    "receiver",
                    "sha256_expected",
                    "sha256_measured",
                    "whole")
                .get())) {
      for (CustodyEntry entry : entries) {
        UUID actor = entry.actor().id();
        sheet.printRecord(
            entry.number(),
            entry.at(),
            entry.act(),
            entry.actor().kind(),
            actor == null ? "" : names.getOrDefault(actor, ""),
            actor == null ? "" : actor,
            entry.actor().agency(),
            SpreadsheetText.harmless(entry.reason()),
            entry.receiver() == null ? "" : SpreadsheetText.harmless(entry.receiver()),
            entry.expected(),
            entry.measured(),
            entry.whole());
      }
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
