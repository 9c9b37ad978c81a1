_gainsay() {
    # Bash cuts words at `:`, `=` and `@`: what stands together is one word again.
    local rest=${COMP_LINE:0:COMP_POINT} piece bare
    local -a words=()
    for piece in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        bare=${rest#"${rest%%[![:space:]]*}"}
        # The cursor may stand inside the last one.
        [[ $bare == "$piece"* ]] || piece=$bare
        if [[ ${#words[@]} -gt 0 && $bare == "$rest" ]]; then
            words[${#words[@]} - 1]+=$piece
        else
            words+=("$piece")
        fi
        rest=${bare#"$piece"}
    done
    local last=$((${#words[@]} - 1))
    local word=${words[last]#[\"\']}
    words[last]=$word
    # What is offered goes where `$2` stands, the last part that bash knows.
    local before=${word%"${2#[\"\']}"} offered
    offered=$(GAINSAY_COMPLETE=bash _CLAP_IFS=$'\n' _CLAP_COMPLETE_INDEX=$last gainsay -- "${words[@]}" 2>/dev/null) || return
    COMPREPLY=()
    while IFS= read -r piece; do
        [[ -n $piece ]] && COMPREPLY+=("${piece#"$before"}")
    done <<<"$offered"
    if [[ ${#COMPREPLY[@]} -gt 0 && -e $before${COMPREPLY[0]} ]]; then
        compopt -o filenames 2>/dev/null
    elif [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:#=/] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o bashdefault -o default -F _gainsay gainsay
