package vn.chosach.tips.desk;

import java.util.List;
import vn.chosach.tips.Channel;

/** Where a form of entry stands. */
enum EntryCounter {
  CALL("/tiep-nhan", "tips/call", "/tiep-nhan/da-nhan", "tips.desk.record"),
  OTHER("/tiep-nhan/nguon-khac", "tips/entry", "/tiep-nhan/da-nhan", "tips.desk.record"),
  RELAY("/bao-dai", "tips/relay", "/bao-dai", "tips.relay.send"),
  COMMUNE("/cap-xa", "tips/commune", "/tiep-nhan/da-nhan", "tips.desk.record");

  /**
   * Channels that have no page of their own; the hotline and partners have one. A mail comes by
   * itself, unless it could not be read.
   */
  static final List<Channel> CHANNELS =
      List.of(
          Channel.WALK_IN,
          Channel.LETTER,
          Channel.EMAIL,
          Channel.MAILBOX,
          Channel.AGENCY,
          Channel.POSTAL_FIRM,
          Channel.FORUM,
          Channel.PRESS);

  final String path;
  final String view;
  final String receipt;
  final String button;

  EntryCounter(String path, String view, String receipt, String button) {
    this.path = path;
    this.view = view;
    this.receipt = receipt;
    this.button = button;
  }

  Channel channel(String chosen) {
    return switch (this) {
      case CALL -> Channel.HOTLINE;
      case RELAY -> Channel.PRESS;
      case COMMUNE -> Channel.WALK_IN;
      case OTHER ->
          CHANNELS.stream()
              .filter(one -> one.name().equals(chosen))
              .findFirst()
              .orElse(Channel.LETTER);
    };
  }
}
