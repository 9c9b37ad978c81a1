#compdef gainsay
_gainsay() {
    local line value
    local -a open whole
    for line in "${(@f)$(GAINSAY_COMPLETE=zsh _CLAP_IFS=$'\n' _CLAP_COMPLETE_INDEX=$((CURRENT - 1)) gainsay -- "${words[@]}" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        # `:` of the value is escaped; one that ends in it goes on without a space.
        value=${${line//\\:/$'\1'}%%:*}
        if [[ $value == *[$'\1#=/'] ]]; then open+=("$line"); else whole+=("$line"); fi
    done
    local found=1
    (( $#open )) && _describe -V 'gainsay' open -S '' && found=0
    (( $#whole )) && _describe -V 'gainsay' whole && found=0
    return found
}
compdef _gainsay gainsay
