using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Alerts;

/// <summary>Sends alerts by e-mail, once per call: whoever keeps the queue tries again. Safe for concurrent use.</summary>
/// <param name="clock">Measures the time-out.</param>
public sealed class MailChannel(TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Sends one message to every recipient.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer<AlertReceipt>> SendAsync(
        MailSettings settings, AlertMessage message, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var mail = Compose(settings, message);
            using var smtp = Connect(settings);
            await smtp.SendMailAsync(mail, either.Token);
            return new Success<AlertReceipt>(new AlertReceipt(clock.GetElapsedTime(started)), 1);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or SmtpException or AuthenticationException
            or IOException or InvalidOperationException or FormatException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new Failed<AlertReceipt>(Explain(settings, trouble, deadline.IsCancellationRequested));
        }
    }

    private static MailMessage Compose(MailSettings settings, AlertMessage message)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(settings.From, "Hub Consultare"),
            Subject = OneLine(message.Title),
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        foreach (var recipient in settings.To)
        {
            mail.To.Add(new MailAddress(recipient));
        }

        return mail;
    }

    private static SmtpClient Connect(MailSettings settings) => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.RequiresTls,
        UseDefaultCredentials = false,
        Credentials = settings.User.Length == 0 ? null : new NetworkCredential(settings.User, settings.Password),
        DeliveryMethod = SmtpDeliveryMethod.Network,
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    // The server's own words may repeat addresses: only its number is told.
    private static IntegrationFailure Explain(MailSettings settings, Exception trouble, bool timedOut)
    {
        var (kind, message) = trouble switch
        {
            _ when timedOut => (FailureKind.Timeout, "O servidor de e-mail não respondeu em 15 s."),
            SmtpFailedRecipientException => (FailureKind.Refused, "O servidor de e-mail recusou um destinatário."),
            SmtpException { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst } =>
                (FailureKind.Credential, "O servidor de e-mail recusou o usuário ou a senha, ou exige conexão cifrada (STARTTLS)."),
            SmtpException { InnerException: AuthenticationException } or AuthenticationException =>
                (FailureKind.Configuration, "A conexão cifrada com o servidor de e-mail falhou: confira o certificado dele."),
            SmtpException { InnerException: SocketException or IOException } or IOException =>
                (FailureKind.Connection, "A conexão com o servidor de e-mail falhou. Confira endereço e porta."),
            SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } when settings.RequiresTls =>
                (FailureKind.Configuration, "O servidor de e-mail não oferece conexão cifrada (STARTTLS), ou não é um servidor de e-mail."),
            SmtpException smtp => (FailureKind.Refused, $"O servidor de e-mail recusou a mensagem ({(int)smtp.StatusCode})."),
            FormatException => (FailureKind.Configuration, "Um endereço de e-mail dos alertas não pôde ser lido."),
            _ => (FailureKind.Connection, "A conversa com o servidor de e-mail foi interrompida."),
        };
        return new IntegrationFailure(kind, message, StatusCode: null, [], Attempts: 1);
    }
}
