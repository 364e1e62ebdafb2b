/** The mail address of the committee: messages are fetched by IMAP and become tips. */
@NullMarked
package vn.chosach.tips.mail;

import org.jspecify.annotations.NullMarked;
