using System.Net;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Http;

namespace Consultare.Grains.Tests.Clinia;

/// <summary>Posts the sandbox's login form, for tests that are not about the browser; counts its attempts.</summary>
internal sealed class FormLogin(Uri home) : ICliniaLogin
{
    public int Attempts { get; private set; }

    /// <summary>Keeps a login from ending until it is completed.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public async Task<Answer<string>> SignInAsync(string user, string password, CancellationToken cancellationToken)
    {
        Attempts++;
        await (Gate?.Task ?? Task.CompletedTask);
        using var handler = new SocketsHttpHandler { ConnectCallback = LoopbackNames.ConnectAsync, AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = home };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = user, ["password"] = password });
        try
        {
            using var answer = await http.PostAsync(new Uri("/login", UriKind.Relative), form, cancellationToken);
            return answer.StatusCode switch
            {
                HttpStatusCode.Redirect => new Success<string>(CookiesOf(answer), 1),
                >= HttpStatusCode.InternalServerError => new Failed<string>(CliniaFailures.UnknownPage((int)answer.StatusCode)),
                _ => new Failed<string>(CliniaFailures.WrongPassword()),
            };
        }
        catch (HttpRequestException)
        {
            return new Failed<string>(CliniaFailures.UnknownPage(null));
        }
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0]));
}
