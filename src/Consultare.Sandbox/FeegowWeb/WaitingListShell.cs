namespace Consultare.Sandbox.FeegowWeb;

/// <summary>The frame of the waiting list, by which a client tells whether its session is alive.</summary>
internal sealed class WaitingListShell : IFeegowPage
{
    public bool Is(HttpContext http, string folder, string name) => folder == "v8.1" && name is "ListaEspera";

    public IResult Show(HttpContext http, SignedIn visitor) =>
        WebHtml.Page("Lista de espera", "<h1>Lista de espera</h1><p>Total: <span id=\"total-pacientes\"></span></p><div id=\"lista\"></div>");
}
