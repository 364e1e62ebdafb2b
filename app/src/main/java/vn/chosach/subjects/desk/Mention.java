package vn.chosach.subjects.desk;

import java.time.Instant;
import java.util.UUID;
import vn.chosach.subjects.desk.Node.NodeKind;

/**
 * A record that names something, as far as the officer may read the record.
 *
 * @param mark keyed mark of what it names, in hexadecimal digits
 * @param what sort of that
 * @param kind sort of the record
 * @param number of the record as people say it
 * @param path its page, without language
 * @param at when it came to be
 */
public record Mention(
    String mark,
    NodeKind what,
    NodeKind kind,
    UUID record,
    String number,
    String path,
    Instant at) {}
