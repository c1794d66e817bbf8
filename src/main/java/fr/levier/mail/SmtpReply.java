package fr.levier.mail;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server said, and of whom it spoke: of the address, of us, of the letter, or of the moment. It exists so that a relay that is set
 * up wrongly, and refuses everybody, suspends nobody.
 *
 * <p>The enhanced code (RFC 3463) decides where there is one: 5.1.x and 5.2.1 speak of the address, but 5.1.7 and 5.1.8 of the sender;
 * 5.7.x (relaying, authentication, policy) and 5.5.x of us; 5.6.x, 5.3.4 and 5.2.3 of the letter; a full mailbox (5.2.2), routing and
 * the server's own troubles of the moment. Without one, a refusal of the recipient for good is read by its text: words of relaying,
 * authentication or policy are about us, words of a user or a mailbox about the address. Words that say neither are
 * {@link MailFailure.Refusal#UNCLEAR}: the outbox believes that they mean the address only when the same server took another message lately.
 *
 * @param code of three digits
 * @param text the whole reply, its code included
 */
record SmtpReply(int code, String text) {
    private static final int PERMANENT = 500;

    private static final Pattern ENHANCED = Pattern.compile("^\\s*(?:\\d{3}[ -])?5\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private static final Pattern OF_US = Pattern.compile(
            "\\bip\\b|client|relay|rcpthosts|auth|denied|polic|block|spam|blacklist|denylist|reputation|permit|allow|sender|spf|dkim|dmarc|ptr\\b|tls"
                    + "|politique|refusée? par|expéditeur",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern OF_ADDRESS = Pattern.compile(
            "user|mailbox|recipient|address|account|unknown|no such|does ?n.t exist|not exist|not found|utilisateur|destinataire"
                    + "|adresse|bo[iî]te|compte|inconnu|inexist",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What refuses a recipient without saying more. */
    private static final Set<Integer> BARE = Set.of(501, 550, 551, 553, 554);

    /** Returns of whom the answer to RCPT speaks. */
    MailFailure.Refusal ofRecipient() {
        if (code < PERMANENT) {
            return MailFailure.Refusal.FOR_NOW;
        }
        return enhanced().map(this::read).orElseGet(this::bare);
    }

    /** Returns of whom the answer to the message itself speaks: without a better word, of the letter. */
    MailFailure.Refusal ofMessage() {
        if (code < PERMANENT) {
            return MailFailure.Refusal.FOR_NOW;
        }
        return enhanced()
                .filter(said -> said.subject() != Enhanced.POLICY || said.isOfIdentity())
                .map(this::read)
                .filter(refusal -> refusal != MailFailure.Refusal.UNCLEAR)
                .orElse(MailFailure.Refusal.MESSAGE);
    }

    private Optional<Enhanced> enhanced() {
        Matcher said = ENHANCED.matcher(text);
        return said.find()
                ? Optional.of(new Enhanced(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2))))
                : Optional.empty();
    }

    private MailFailure.Refusal read(Enhanced said) {
        return switch (said.subject()) {
            case Enhanced.ADDRESS -> ofAddress(said.detail());
            case Enhanced.MAILBOX -> ofMailbox(said.detail());
            case Enhanced.SYSTEM -> said.detail() == 4 ? MailFailure.Refusal.MESSAGE : MailFailure.Refusal.FOR_NOW;
            case Enhanced.PROTOCOL -> said.detail() == 0 ? byText() : MailFailure.Refusal.US;
            case Enhanced.CONTENT -> MailFailure.Refusal.MESSAGE;
            case Enhanced.POLICY -> MailFailure.Refusal.US;
            case Enhanced.NOTHING -> byText();
            default -> MailFailure.Refusal.FOR_NOW;
        };
    }

    private MailFailure.Refusal ofAddress(int detail) {
        return switch (detail) {
            case 0 -> byText();
            case 7, 8 -> MailFailure.Refusal.US;
            default -> MailFailure.Refusal.ADDRESS;
        };
    }

    private MailFailure.Refusal ofMailbox(int detail) {
        return switch (detail) {
            case 0 -> byText();
            case 1 -> MailFailure.Refusal.ADDRESS;
            case 3 -> MailFailure.Refusal.MESSAGE;
            default -> MailFailure.Refusal.FOR_NOW;
        };
    }

    private MailFailure.Refusal bare() {
        if (code == 521 || code == 556) { // the domain takes no mail at all (RFC 7504)
            return MailFailure.Refusal.ADDRESS;
        }
        if (BARE.contains(code)) {
            return byText();
        }
        return code == 552 ? MailFailure.Refusal.FOR_NOW : MailFailure.Refusal.US;
    }

    private MailFailure.Refusal byText() {
        String words = text.replaceAll("<[^>]*>", " "); // an address may be called relay@…
        if (OF_US.matcher(words).find()) {
            return MailFailure.Refusal.US;
        }
        return OF_ADDRESS.matcher(words).find() ? MailFailure.Refusal.ADDRESS : MailFailure.Refusal.UNCLEAR;
    }

    /** The second and third number of an enhanced code. */
    private record Enhanced(int subject, int detail) {
        static final int NOTHING = 0;
        static final int ADDRESS = 1;
        static final int MAILBOX = 2;
        static final int SYSTEM = 3;
        static final int PROTOCOL = 5;
        static final int CONTENT = 6;
        static final int POLICY = 7;

        /** Passwords, signatures and names of servers, and not what the letter says (5.7.1). */
        boolean isOfIdentity() {
            return detail > 1;
        }
    }
}
