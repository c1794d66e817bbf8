/**
 * Who is here: accounts, sessions, the authorities of which somebody is a member, and what that allows. Controllers ask {@link
 * fr.levier.people.Access} and nothing else; no other room knows that people exist.
 */
@NullMarked
package fr.levier.people;

import org.jspecify.annotations.NullMarked;
