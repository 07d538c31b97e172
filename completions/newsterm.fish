# Completion of newsterm for fish. newsterm completion fish > ~/.config/fish/completions/newsterm.fish

function __newsterm_complete
	set -l words (commandline -opc)
	set -l current (commandline -ct)
	set -l answers (command newsterm complete $words[2..-1] "$current" 2>/dev/null)
	if test "$answers[1]" = files
		__fish_complete_path "$current"
	end
	if set -q answers[2]
		string join \n -- $answers[2..-1]
	end
end

complete -c newsterm -f -k -a '(__newsterm_complete)'
