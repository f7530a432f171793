using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Clinia;

/// <summary>Signs in to the dashboard as a person would.</summary>
public interface ICliniaLogin
{
    /// <summary>
    /// The cookies of a new session, as text of a Cookie header. One attempt: a refused password is a Credential failure,
    /// a page that is no login is UnknownPage.
    /// </summary>
    Task<Answer<string>> SignInAsync(string user, string password, CancellationToken cancellationToken);
}
