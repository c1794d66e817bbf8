package fr.levier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of whom a server speaks when it refuses: a relay that refuses everybody must not look like five thousand wrong addresses. */
final class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.1 <a@b.fr>: Recipient address rejected: User unknown | ADDRESS
            550-5.1.1 The account does not exist                         | ADDRESS
            553 5.1.2 no such domain                                     | ADDRESS
            556 5.1.10 Recipient address has null MX                     | ADDRESS
            550 5.2.1 The mailbox is disabled                            | ADDRESS
            550 no such user                                             | ADDRESS
            550 Requested action not taken: mailbox unavailable          | ADDRESS
            550 5.5.0 Requested action not taken: mailbox unavailable    | ADDRESS
            550 Utilisateur inconnu                                      | ADDRESS
            551 User not local; please try <c@d.fr>                      | ADDRESS
            553 sorry, no mailbox here by that name                      | ADDRESS
            550 <relay@b.fr> unknown user                                | ADDRESS
            550 5.7.1 Relaying denied                                    | US
            554 5.7.1 <a@b.fr>: Relay access denied                      | US
            550 5.7.1 Recipient rejected by policy                       | US
            554 5.7.0 Blocked: see http://rbl.example                    | US
            550 relaying denied for <user@b.fr>                          | US
            550 User not local; we do not relay                          | US
            553 sorry, that domain is not in my list of allowed rcpthosts | US
            530 5.7.0 Must issue a STARTTLS command first                | US
            530 Authentication required                                  | US
            550 5.1.8 Sender address rejected: domain not found          | US
            550 5.1.0 Sender rejected                                    | US
            550 Client host rejected                                     | US
            503 5.5.1 bad sequence                                       | US
            552 5.2.2 mailbox full                                       | FOR_NOW
            552 over quota                                               | FOR_NOW
            450 4.2.1 greylisted                                         | FOR_NOW
            451 4.7.1 try again                                          | FOR_NOW
            550 5.4.1 no answer from host                                | FOR_NOW
            552 5.3.4 message too big                                    | MESSAGE
            550 5.6.0 content refused                                    | MESSAGE
            550 no                                                       | UNCLEAR
            554 refused                                                  | UNCLEAR
            """)
    void answerToTheRecipient(String reply, MailFailure.Refusal of) {
        assertThat(reply(reply).ofRecipient()).isEqualTo(of);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            554 refused                            | MESSAGE
            550 no such user                       | MESSAGE
            554 5.7.1 looks like advertising       | MESSAGE
            552 5.3.4 too big                      | MESSAGE
            550 5.1.1 no such user                 | ADDRESS
            550 5.7.26 neither SPF nor DKIM passes | US
            552 5.2.2 mailbox full                 | FOR_NOW
            451 4.3.0 later                        | FOR_NOW
            """)
    void answerToTheMessage(String reply, MailFailure.Refusal of) {
        assertThat(reply(reply).ofMessage()).isEqualTo(of);
    }

    private static SmtpReply reply(String text) {
        return new SmtpReply(Integer.parseInt(text.substring(0, 3)), text);
    }
}
