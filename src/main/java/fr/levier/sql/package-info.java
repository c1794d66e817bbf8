/** How rooms speak to PostgreSQL where a repository of Micronaut Data is too little: transactions and rows. */
@NullMarked
package fr.levier.sql;

import org.jspecify.annotations.NullMarked;
