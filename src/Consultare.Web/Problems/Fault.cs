namespace Consultare.Web.Problems;

/// <summary>What is said about a request that cannot be served.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable word the panel decides by.</param>
/// <param name="Detail">Plain Portuguese.</param>
/// <param name="Field">Name of the input that is wrong, if one is.</param>
internal sealed record Fault(int Status, string Code, string Detail, string? Field = null)
{
    /// <summary>What a bare status means.</summary>
    public static Fault OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(status, "pedido_invalido", "O pedido está malformado."),
        StatusCodes.Status404NotFound => new(status, "nao_encontrado", "Não há nada neste endereço."),
        StatusCodes.Status405MethodNotAllowed => new(status, "metodo_nao_aceito", "Este endereço não aceita este método."),
        StatusCodes.Status413PayloadTooLarge => new(status, "conteudo_grande_demais", "O conteúdo enviado é grande demais."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "formato_nao_aceito", "Envie o conteúdo em JSON."),
        StatusCodes.Status503ServiceUnavailable => new(
            status, "indisponivel", "O hub não respondeu a tempo. Tente de novo em instantes."),
        < StatusCodes.Status500InternalServerError => new(status, "pedido_recusado", "O pedido foi recusado."),
        _ => new(status, "falha_interna", "Algo deu errado no hub. Tente de novo; se continuar, avise o suporte."),
    };
}
