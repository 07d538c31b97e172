import type {Account} from '../model.js';
import {printableLine} from '../printable.js';
import {type AccountLine, accountAddress, accountName} from './account-line.js';

/** Where its password is: nothing has been run or looked up yet. Never printed. */
export interface PasswordPlace {
	/** A variable of the environment. */
	readonly variable?: string;
	readonly passwordCommand?: readonly string[];
	readonly file?: string;
}

/** A line of `accounts`. */
export interface ConfiguredAccount extends Account {
	readonly secret?: PasswordPlace;
}

export function toAccount(line: AccountLine): ConfiguredAccount {
	const {kind, user, password, passwordCommand, passwordFile} = line;
	return {
		kind,
		name: printableLine(accountName(line)),
		url: accountAddress(line),
		...(user !== undefined && {user}),
		secret: {
			...(password !== undefined && {variable: password}),
			...(passwordCommand && {passwordCommand}),
			...(passwordFile !== undefined && {file: passwordFile}),
		},
	};
}
