package fr.levier.people;

/** What the journal tells; each has its words in the messages. */
public enum Action {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    PASSWORD_LINK_MADE,
    PASSWORD_CHANGED,
    CODE_ASKED,
    CODE_NOT_ASKED,
    MEMBER_INVITED,
    INVITATION_WITHDRAWN,
    INVITATION_ACCEPTED,
    ROLE_CHANGED,
    MEMBER_REMOVED,
    MADE_ADMINISTRATOR,
    KEY_MADE,
    KEY_REVOKED
}
