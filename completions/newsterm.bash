# Completion of newsterm for bash, 4 or newer. In ~/.bashrc: source <(newsterm completion bash)

# Reads a word as it was typed so far: `said` is what it says, `kept` how much of that readline leaves alone, since it
# parts words at = and : and behind an open quote, and `quote` is the one that is open. Nothing of it is run.
_newsterm_read() {
	local typed=$1 char next i
	said='' kept=0 quote=''
	for ((i = 0; i < ${#typed}; i++)); do
		char=${typed:i:1}
		if [[ $quote == "'" ]]; then
			if [[ $char == "'" ]]; then quote=''; else said+=$char; fi
		elif [[ $char == \\ ]]; then
			next=${typed:++i:1}
			if [[ $quote == '"' && $next != [\"\\\$\`] ]]; then said+=$char; fi
			said+=$next
		elif [[ $quote == '"' ]]; then
			if [[ $char == '"' ]]; then quote=''; else said+=$char; fi
		elif [[ $char == [\'\"] ]]; then
			quote=$char kept=${#said}
		else
			said+=$char
			if [[ $char == [=:] && $COMP_WORDBREAKS == *"$char"* ]]; then kept=${#said}; fi
		fi
	done
}

# Offers a word, written so that the shell reads it as it is, behind the quote that is open. Between double quotes there
# is no way to write a !
_newsterm_offer() {
	local word=$1
	case $quote in
	'"') if [[ $word == *!* ]]; then return; fi ;;&
	"'") word=${word//\'/\'\\\'\'} ;;
	'"') word=${word//\\/\\\\} word=${word//\"/\\\"} word=${word//\$/\\\$} word=${word//\`/\\\`} ;;
	*) if [[ -n $word ]]; then printf -v word %q "$word"; fi ;;
	esac
	COMPREPLY+=("$word")
}

_newsterm() {
	local line=${COMP_LINE:0:COMP_POINT} bare i said kept quote kind word about
	local -a typed=() words=()
	COMPREPLY=()
	# Readline has parted words at = and : too; those that no space parts are one.
	for ((i = 0; i <= COMP_CWORD; i++)); do
		bare=${line#"${line%%[![:space:]]*}"}
		if ((i == 0)) || [[ $bare != "$line" || -z $line ]]; then typed+=(''); fi
		word=${COMP_WORDS[i]}
		if ((i == COMP_CWORD)); then word=$bare; fi
		typed[${#typed[@]}-1]+=$word
		line=${bare#"$word"}
	done
	for word in "${typed[@]:1}"; do
		_newsterm_read "$word"
		words+=("$said")
	done
	{
		read -r kind
		while IFS=$'\t' read -r word about; do
			if [[ $word == "$said"* ]]; then _newsterm_offer "${word:kept}"; fi
		done
	} < <(command newsterm complete "${words[@]}" 2>/dev/null)
	compopt -o nosort
	if [[ $kind == files ]]; then compopt -o default; fi
}

complete -F _newsterm newsterm
