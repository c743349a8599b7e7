<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CameraTest</name>
    <message>
        <source>Show its picture</source>
        <translation>Mostrar su imagen</translation>
    </message>
    <message>
        <source>Starting the camera…</source>
        <translation>Encendiendo la cámara…</translation>
    </message>
    <message>
        <source>Hide the picture</source>
        <translation>Ocultar la imagen</translation>
    </message>
    <message>
        <source>This is what the camera sees.</source>
        <translation>Esto es lo que ve la cámara.</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Camera picture</source>
        <translation>Imagen de la cámara</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Before you start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>How strong is your back pain right now?</source>
        <translation>¿Qué tan fuerte es su dolor de espalda en este momento?</translation>
    </message>
    <message>
        <source>Where do you feel it now?</source>
        <translation>¿Dónde lo siente ahora?</translation>
    </message>
    <message>
        <source>Not now · Esc</source>
        <translation>Ahora no · Esc</translation>
    </message>
    <message>
        <source>Since your last session, is any of this new or worse?</source>
        <translation>Desde su última sesión, ¿algo de esto es nuevo o ha empeorado?</translation>
    </message>
</context>
<context>
    <name>CheckOutPage</name>
    <message>
        <source>Session done</source>
        <translation>Sesión terminada</translation>
    </message>
    <message>
        <source>How strong is your back pain right now?</source>
        <translation>¿Qué tan fuerte es su dolor de espalda en este momento?</translation>
    </message>
    <message>
        <source>How hard was it, all in all?</source>
        <translation>En general, ¿cuánto esfuerzo le costó?</translation>
    </message>
    <message>
        <source>You stopped early. What was the reason?</source>
        <translation>Terminó antes de tiempo. ¿Cuál fue el motivo?</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Tired</source>
        <translation>Cansancio</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Falta de tiempo</translation>
    </message>
    <message>
        <source>Unsure how to do it</source>
        <translation>No sabía bien cómo hacerlo</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>A note for you and your therapist</source>
        <translation>Una nota para usted y su terapeuta</translation>
    </message>
    <message>
        <source>For example: stiff at first, easier after the bridge</source>
        <translation>Por ejemplo: rigidez al principio, mejor después del puente</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>La sesión terminó</translation>
    </message>
    <message>
        <source>Before the session you said {}.</source>
        <translation>Antes de la sesión dijo {}.</translation>
    </message>
    <message>
        <source>Worst during it: {}.</source>
        <translation>Lo peor durante la sesión: {}.</translation>
    </message>
    <message>
        <source>You did not answer this before.</source>
        <translation>Antes no respondió esta pregunta.</translation>
    </message>
    <message>
        <source>Anything to remember or to tell your therapist?</source>
        <translation>¿Algo que quiera recordar o contarle a su terapeuta?</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>One less</source>
        <translation>Una menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Una más</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Hacerla otra vez</translation>
    </message>
    <message>
        <source>Held {} of {} seconds</source>
        <translation>Sostuvo {} de {} segundos</translation>
    </message>
    <message>
        <source>Counted: {} of {}</source>
        <translation>Contadas: {} de {}</translation>
    </message>
    <message>
        <source>Corrected by you, from {}.</source>
        <translation>Corregido por usted; antes decía {}.</translation>
    </message>
    <message>
        <source>Not seen well and not counted: {}.</source>
        <translation>No se vieron bien y no se contaron: {}.</translation>
    </message>
    <message>
        <source>Counted by you, without the camera.</source>
        <translation>Contado por usted, sin la cámara.</translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <source>about {} min</source>
        <translation>unos {} min</translation>
    </message>
</context>
<context>
    <name>ExerciseDetail</name>
    <message>
        <source>All exercises</source>
        <translation>Todos los ejercicios</translation>
    </message>
    <message>
        <source>Counted by the camera, {}</source>
        <translation>Lo cuenta la cámara, {}</translation>
    </message>
    <message>
        <source>Timed, without the camera</source>
        <translation>Por tiempo, sin la cámara</translation>
    </message>
</context>
<context>
    <name>ExerciseText</name>
    <message>
        <source>Take care: {}</source>
        <translation>Cuidado: {}</translation>
    </message>
    <message>
        <source>The camera cannot see: {}</source>
        <translation>La cámara no puede ver: {}</translation>
    </message>
</context>
<context>
    <name>ExercisesPage</name>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>To look at. What you do is what your therapist chose for you.</source>
        <translation>Para mirar. Usted hace lo que su terapeuta eligió para usted.</translation>
    </message>
</context>
<context>
    <name>ExportTask</name>
    <message>
        <source>Nothing was exported to {}: {}.</source>
        <translation>No se exportó nada a {}: {}.</translation>
    </message>
</context>
<context>
    <name>FaultPair</name>
    <message>
        <source>Like this</source>
        <translation>Así</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>Así no</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
</context>
<context>
    <name>FeelPage</name>
    <message>
        <source>How did it feel?</source>
        <translation>¿Cómo lo sintió?</translation>
    </message>
    <message>
        <source>The worst pain during it?</source>
        <translation>¿El peor dolor durante el ejercicio?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>It hurts · H</source>
        <translation>Me duele · H</translation>
    </message>
    <message>
        <source>{} is done</source>
        <translation>Listo: {}</translation>
    </message>
    <message>
        <source>Exercise {} of {}</source>
        <translation>Ejercicio {} de {}</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>The figure doing: {}</source>
        <translation>La figura haciendo: {}</translation>
    </message>
    <message>
        <source>Done wrong: {}</source>
        <translation>Mal hecho: {}</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Export in progress</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Export for my therapist…</source>
        <translation>Exportar para mi terapeuta…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Todavía no hay nada aquí</translation>
    </message>
    <message>
        <source>After your first session this page shows how it goes.</source>
        <translation>Después de su primera sesión, esta página le muestra cómo va.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Pain before</source>
        <translation>Dolor antes</translation>
    </message>
    <message>
        <source>Pain after</source>
        <translation>Dolor después</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Semana del</translation>
    </message>
    <message>
        <source>Sessions done</source>
        <translation>Sesiones hechas</translation>
    </message>
    <message>
        <source>Sessions due</source>
        <translation>Sesiones previstas</translation>
    </message>
    <message>
        <source>Pain before and after exercise</source>
        <translation>Dolor antes y después del ejercicio</translation>
    </message>
    <message>
        <source>Sessions per week</source>
        <translation>Sesiones por semana</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>Exportar a una carpeta</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>Ocultar la tabla</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Ver como tabla</translation>
    </message>
    <message>
        <source>1 session done.</source>
        <translation>1 sesión hecha.</translation>
    </message>
    <message>
        <source>{} sessions done.</source>
        <translation>{} sesiones hechas.</translation>
    </message>
    <message>
        <source>{} of {} sessions that were due were done. Dots show what was due.</source>
        <translation>Hizo {} de las {} sesiones previstas. Los puntos muestran lo previsto.</translation>
    </message>
</context>
<context>
    <name>HurtPage</name>
    <message>
        <source>The exercise has stopped</source>
        <translation>El ejercicio se detuvo</translation>
    </message>
    <message>
        <source>Where does it hurt?</source>
        <translation>¿Dónde le duele?</translation>
    </message>
    <message>
        <source>How strong is it?</source>
        <translation>¿Qué tan fuerte es?</translation>
    </message>
    <message>
        <source>Rest a little, then go on</source>
        <translation>Descansar un poco y seguir</translation>
    </message>
    <message>
        <source>Leave this exercise out</source>
        <translation>Saltar este ejercicio</translation>
    </message>
    <message>
        <source>End the session · Esc</source>
        <translation>Terminar la sesión · Esc</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Take the time you need. Everything you did is kept.</source>
        <translation>Tómese el tiempo que necesite. Todo lo que hizo queda guardado.</translation>
    </message>
    <message>
        <source>Your therapist&apos;s plan says: stop an exercise above pain {}.</source>
        <translation>El plan de su terapeuta dice: detener el ejercicio si el dolor pasa de {}.</translation>
    </message>
</context>
<context>
    <name>IntroductionPage</name>
    <message>
        <source>Next · Enter</source>
        <translation>Siguiente · Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Read aloud · R</source>
        <translation>Leer en voz alta · R</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>Hacerlo más tarde</translation>
    </message>
    <message>
        <source>First steps, {} of {}</source>
        <translation>Primeros pasos, {} de {}</translation>
    </message>
    <message>
        <source>Welcome to PT Coach</source>
        <translation>Le damos la bienvenida a PT Coach</translation>
    </message>
    <message>
        <source>Can the camera see you?</source>
        <translation>¿La cámara le ve?</translation>
    </message>
    <message>
        <source>Can you hear me?</source>
        <translation>¿Me oye?</translation>
    </message>
    <message>
        <source>Can you read this well?</source>
        <translation>¿Lee bien este texto?</translation>
    </message>
    <message>
        <source>Try it once</source>
        <translation>Pruébelo una vez</translation>
    </message>
    <message>
        <source>Done · Enter</source>
        <translation>Listo · Enter</translation>
    </message>
    <message>
        <source>PT Coach shows you the exercises that your therapist chose, and counts them.</source>
        <translation>PT Coach le muestra los ejercicios que eligió su terapeuta, y los cuenta.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. No picture is kept, nothing is sent.</source>
        <translation>Todo se queda en esta computadora. No se guarda ninguna imagen ni se envía nada.</translation>
    </message>
    <message>
        <source>It cannot tell what is wrong with you. When something hurts, press H.</source>
        <translation>No puede decir qué le pasa a su cuerpo. Cuando algo le duela, presione H.</translation>
    </message>
    <message>
        <source>During a session everything is said aloud and shown in large letters.</source>
        <translation>Durante la sesión todo se dice en voz alta y se muestra en letras grandes.</translation>
    </message>
    <message>
        <source>Put it 2 to 3 metres away, so that all of you is in the picture.</source>
        <translation>Póngala a 2 o 3 metros, para que se vea todo su cuerpo.</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>La primera que se encuentre</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Without a camera you count yourself, by a key or a button.</source>
        <translation>Sin cámara cuenta usted, con una tecla o un botón.</translation>
    </message>
    <message>
        <source>Stand where you will exercise and look at the screen.</source>
        <translation>Póngase donde va a hacer los ejercicios y mire la pantalla.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Do it with the figure three times. Press Space after each one.</source>
        <translation>Hágalo con la figura tres veces. Presione Espacio después de cada una.</translation>
    </message>
    <message>
        <source>Count · Space</source>
        <translation>Contar · Espacio</translation>
    </message>
    <message>
        <source>In a session the camera counts for you; Space then is a pause.</source>
        <translation>En la sesión la cámara cuenta por usted; entonces Espacio es una pausa.</translation>
    </message>
    <message>
        <source>{}. Well done.</source>
        <translation>{}. Muy bien.</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Set {} of {}</source>
        <translation>Serie {} de {}</translation>
    </message>
    <message>
        <source>It hurts · H</source>
        <translation>Me duele · H</translation>
    </message>
    <message>
        <source>Pause · Space</source>
        <translation>Pausa · Espacio</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>Go on · Space</source>
        <translation>Seguir · Espacio</translation>
    </message>
</context>
<context>
    <name>LiveTrace</name>
    <message>
        <source>Curve of the movement</source>
        <translation>Curva del movimiento</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>target</source>
        <translation>meta</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>The export was stopped. Please start it again under History.</source>
        <translation>La exportación se detuvo. Por favor, iníciela de nuevo en Historial.</translation>
    </message>
    <message>
        <source>The session had to stop: {}
Everything counted so far is kept.</source>
        <translation>La sesión tuvo que detenerse: {}
Todo lo contado hasta ahora queda guardado.</translation>
    </message>
</context>
<context>
    <name>PainPlot</name>
    <message>
        <source>Pain before and after exercise</source>
        <translation>Dolor antes y después del ejercicio</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
</context>
<context>
    <name>PainScale</name>
    <message>
        <source>10 = worst pain imaginable</source>
        <translation>10 = el peor dolor imaginable</translation>
    </message>
    <message>
        <source>0 = no pain</source>
        <translation>0 = sin dolor</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>Omitir esta pregunta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>question {} of {}</source>
        <translation>pregunta {} de {}</translation>
    </message>
</context>
<context>
    <name>RehearsalLive</name>
    <message>
        <source>Stop this part · Space</source>
        <translation>Parar esta parte · Espacio</translation>
    </message>
    <message>
        <source>The camera starts…</source>
        <translation>La cámara se está encendiendo…</translation>
    </message>
    <message>
        <source>Go to your place.</source>
        <translation>Vaya a su sitio.</translation>
    </message>
    <message>
        <source>Done. Thank you.</source>
        <translation>Listo. Gracias.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
</context>
<context>
    <name>RehearsalScreen</name>
    <message>
        <source>The camera part had to stop: {}</source>
        <translation>La parte con cámara tuvo que parar: {}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>{} · Enter</source>
        <translation>{} · Enter</translation>
    </message>
    <message>
        <source>Rehearse for the camera</source>
        <translation>Ensayar ante la cámara</translation>
    </message>
    <message>
        <source>At a video visit you may be asked to walk and to raise a leg. Try it before.</source>
        <translation>En una videoconsulta pueden pedirle que camine y que levante una pierna. Pruébelo antes.</translation>
    </message>
    <message>
        <source>Three parts, less than a minute each. Every part can be skipped.</source>
        <translation>Tres partes de menos de un minuto cada una. Puede saltarse cualquiera.</translation>
    </message>
    <message>
        <source>You see what the camera measured, how sure that is, and what it missed.</source>
        <translation>Verá lo que la cámara midió, con qué seguridad, y lo que no vio.</translation>
    </message>
    <message>
        <source>These are observations for your therapist. They do not say what is wrong.</source>
        <translation>Son observaciones para su fisioterapeuta. No dicen qué le pasa.</translation>
    </message>
    <message>
        <source>No picture is kept, only the numbers.</source>
        <translation>No se guarda ninguna imagen, solo los números.</translation>
    </message>
    <message>
        <source>Only note what to tell</source>
        <translation>Solo anotar qué contar</translation>
    </message>
    <message>
        <source>Show the last one</source>
        <translation>Ver el último</translation>
    </message>
    <message>
        <source>There is no camera, so nothing can be measured here.</source>
        <translation>No hay cámara, así que aquí no se puede medir nada.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>You can still note what to tell your therapist.</source>
        <translation>Aún puede anotar qué contar a su fisioterapeuta.</translation>
    </message>
    <message>
        <source>On {} you answered yes or not sure to a warning sign.</source>
        <translation>El {} respondió sí o no estoy seguro a una señal de alerta.</translation>
    </message>
    <message>
        <source>Let a doctor or your therapist look at it before you walk for the camera.</source>
        <translation>Deje que un médico o su fisioterapeuta lo vea antes de caminar ante la cámara.</translation>
    </message>
    <message>
        <source>Part {} of {}</source>
        <translation>Parte {} de {}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>What the camera saw</source>
        <translation>Lo que vio la cámara</translation>
    </message>
    <message>
        <source>How far off a number may be was measured with a drawn person; with you it may be more. In your report these stand as observations.</source>
        <translation>El margen de error se midió con una persona dibujada; con usted puede ser mayor. En su informe constan como observaciones.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Read · R</source>
        <translation>Leer · R</translation>
    </message>
    <message>
        <source>Do this part again</source>
        <translation>Repetir esta parte</translation>
    </message>
    <message>
        <source>What a camera misses</source>
        <translation>Lo que una cámara no ve</translation>
    </message>
    <message>
        <source>Tell your therapist about these. Leave open what you are not sure of.</source>
        <translation>Cuéntele esto a su fisioterapeuta. Deje sin contestar lo que no tenga claro.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>RestPage</name>
    <message>
        <source>Rest</source>
        <translation>Descanso</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sigue</translation>
    </message>
    <message>
        <source>Begin · Enter</source>
        <translation>Empezar · Enter</translation>
    </message>
    <message>
        <source>Pause · Space</source>
        <translation>Pausa · Espacio</translation>
    </message>
    <message>
        <source>It hurts · H</source>
        <translation>Me duele · H</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>Set {} of {}</source>
        <translation>Serie {} de {}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>seconds of rest</source>
        <translation>segundos de descanso</translation>
    </message>
    <message>
        <source>Go on · Space</source>
        <translation>Seguir · Espacio</translation>
    </message>
</context>
<context>
    <name>RoomDrawing</name>
    <message>
        <source>3 m</source>
        <translation>3 m</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Count · Enter</source>
        <translation>Contar · Enter</translation>
    </message>
    <message>
        <source>Done · F</source>
        <translation>Listo · F</translation>
    </message>
    <message>
        <source>No camera · C</source>
        <translation>Sin cámara · C</translation>
    </message>
    <message>
        <source>Start · Enter</source>
        <translation>Empezar · Enter</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>de {}</translation>
    </message>
    <message>
        <source>  (+{} unsure)</source>
        <translation>  (+{} en duda)</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>s to hold</source>
        <translation>s por sostener</translation>
    </message>
    <message>
        <source>seconds left</source>
        <translation>segundos restantes</translation>
    </message>
    <message>
        <source>seconds, hold {} of {}</source>
        <translation>segundos, sostén {} de {}</translation>
    </message>
</context>
<context>
    <name>SessionStrip</name>
    <message>
        <source>Closer · L</source>
        <translation>De cerca · L</translation>
    </message>
    <message>
        <source>Sound is on · M</source>
        <translation>Con sonido · M</translation>
    </message>
    <message>
        <source>Sound is off · M</source>
        <translation>Sin sonido · M</translation>
    </message>
    <message>
        <source>Far away · L</source>
        <translation>De lejos · L</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>No camera · C</source>
        <translation>Sin cámara · C</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message>
        <source>Like the computer</source>
        <translation>Como la computadora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Moving figure</source>
        <translation>Figura en movimiento</translation>
    </message>
    <message>
        <source>Still pictures</source>
        <translation>Imágenes fijas</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>From across the room</source>
        <translation>Desde lejos</translation>
    </message>
    <message>
        <source>Close by, with a curve</source>
        <translation>De cerca, con una curva</translation>
    </message>
    <message>
        <source>During a set</source>
        <translation>Durante una serie</translation>
    </message>
    <message>
        <source>The one that came along</source>
        <translation>El que viene incluido</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>Pose model</source>
        <translation>Modelo de postura</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>La primera que se encuentre</translation>
    </message>
    <message>
        <source>{} (not plugged in)</source>
        <translation>{} (no conectada)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Shown with the warning signs; it is never dialled by itself.</source>
        <translation>Se muestra con las señales de alerta; nunca se marca por sí solo.</translation>
    </message>
    <message>
        <source>Voice and sound</source>
        <translation>Voz y sonido</translation>
    </message>
    <message>
        <source>Open another regimen file…</source>
        <translation>Abrir otro archivo de programa…</translation>
    </message>
    <message>
        <source>Show the first steps again</source>
        <translation>Mostrar otra vez los primeros pasos</translation>
    </message>
    <message>
        <source>Rehearse for a video visit</source>
        <translation>Ensayar para una videoconsulta</translation>
    </message>
    <message>
        <source>Pose models (*.task)</source>
        <translation>Modelos de postura (*.task)</translation>
    </message>
</context>
<context>
    <name>ShowPage</name>
    <message>
        <source>Your therapist says</source>
        <translation>Su terapeuta dice</translation>
    </message>
    <message>
        <source>Ready · Space</source>
        <translation>Listo · Espacio</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Saltarlo</translation>
    </message>
    <message>
        <source>It hurts · H</source>
        <translation>Me duele · H</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>With camera · C</source>
        <translation>Con cámara · C</translation>
    </message>
    <message>
        <source>Read aloud · R</source>
        <translation>Leer en voz alta · R</translation>
    </message>
    <message>
        <source>What to avoid · A</source>
        <translation>Qué evitar · A</translation>
    </message>
    <message>
        <source>Exercise {} of {}</source>
        <translation>Ejercicio {} de {}</translation>
    </message>
    <message>
        <source>The camera: {}, {}.</source>
        <translation>La cámara: {}, {}.</translation>
    </message>
    <message>
        <source>What else · A</source>
        <translation>Qué más · A</translation>
    </message>
</context>
<context>
    <name>SoundChoices</name>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Hear how it sounds</source>
        <translation>Oír cómo suena</translation>
    </message>
    <message>
        <source>What is said aloud</source>
        <translation>Qué se dice en voz alta</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Only corrections and help</source>
        <translation>Solo correcciones y ayuda</translation>
    </message>
    <message>
        <source>Only counts</source>
        <translation>Solo la cuenta</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lenta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápida</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>La habitual</translation>
    </message>
    <message>
        <source>Nothing can be heard on this computer. What is said is shown.</source>
        <translation>En esta computadora no se oye nada. Lo que se dice se muestra.</translation>
    </message>
    <message>
        <source>This computer has no voice: tones sound, the words are shown.</source>
        <translation>Esta computadora no tiene voz: suenan tonos y las palabras se muestran.</translation>
    </message>
    <message>
        <source>Key M turns the sound off and on.</source>
        <translation>La tecla M apaga y enciende el sonido.</translation>
    </message>
</context>
<context>
    <name>SparkLine</name>
    <message>
        <source>Pain from {} to {}: {}, {} now</source>
        <translation>Dolor de {} a {}: {}, ahora {}</translation>
    </message>
    <message>
        <source>{} now</source>
        <translation>{} ahora</translation>
    </message>
</context>
<context>
    <name>StopPage</name>
    <message>
        <source>The session has stopped</source>
        <translation>La sesión se detuvo</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>Cerrar · Esc</translation>
    </message>
    <message>
        <source>Please get medical help now, before any more exercise.</source>
        <translation>Por favor, busque ayuda médica ahora, antes de hacer más ejercicio.</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message>
        <source>Call it, or go to an emergency department. Let somebody else drive. What you answered can be a sign of something that has to be looked at today.</source>
        <translation>Llame a este número o vaya a un servicio de urgencias. Deje que otra persona conduzca. Lo que respondió puede ser señal de algo que debe revisarse hoy mismo.</translation>
    </message>
    <message>
        <source>Do not exercise again until a doctor or your therapist says you may.</source>
        <translation>No vuelva a hacer ejercicio hasta que un médico o su terapeuta le diga que puede.</translation>
    </message>
    <message>
        <source>Stop for today. The pain has moved down the leg.</source>
        <translation>Deténgase por hoy. El dolor ha bajado por la pierna.</translation>
    </message>
    <message>
        <source>Your therapist wants to hear of this before you exercise again.</source>
        <translation>Su terapeuta quiere saberlo antes de que vuelva a hacer ejercicio.</translation>
    </message>
    <message>
        <source>Not today. Rest instead.</source>
        <translation>Hoy no. Mejor descanse.</translation>
    </message>
    <message>
        <source>Your therapist&apos;s plan says not to start at pain {} or more.</source>
        <translation>El plan de su terapeuta dice que no empiece con un dolor de {} o más.</translation>
    </message>
    <message>
        <source>The session was ended.</source>
        <translation>Se terminó la sesión.</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Stop for today?</source>
        <translation>¿Terminar por hoy?</translation>
    </message>
    <message>
        <source>Everything stands still. What was counted is kept.</source>
        <translation>Todo está detenido. Lo que se contó queda guardado.</translation>
    </message>
    <message>
        <source>After stopping you are asked how you feel, then it is over.</source>
        <translation>Al terminar se le pregunta cómo se siente, y listo.</translation>
    </message>
    <message>
        <source>Go on · Space</source>
        <translation>Seguir · Espacio</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Back to Today</source>
        <translation>Volver a Hoy</translation>
    </message>
    <message>
        <source>Well done. That was today&apos;s session.</source>
        <translation>Muy bien. Esa fue la sesión de hoy.</translation>
    </message>
    <message>
        <source>Session ended. What you did is kept.</source>
        <translation>La sesión terminó. Lo que hizo queda guardado.</translation>
    </message>
    <message>
        <source>before the break</source>
        <translation>antes de la interrupción</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>no se hizo</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>sin hacer</translation>
    </message>
    <message>
        <source>worst pain {}</source>
        <translation>peor dolor {}</translation>
    </message>
    <message>
        <source>held {} of {} seconds</source>
        <translation>sostuvo {} de {} segundos</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>Seen most: {} ({} times)</source>
        <translation>Lo que más se vio: {} ({} veces)</translation>
    </message>
    <message>
        <source>Seen once: {}</source>
        <translation>Se vio una vez: {}</translation>
    </message>
    <message>
        <source>before {}, after {}</source>
        <translation>antes {}, después {}</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Dolor, de 0 a 10</translation>
    </message>
    <message>
        <source>Your pain rose today. {} would like to know.</source>
        <translation>Hoy su dolor aumentó. A {} le gustaría saberlo.</translation>
    </message>
    <message>
        <source>Phone: {}</source>
        <translation>Teléfono: {}</translation>
    </message>
</context>
<context>
    <name>TellList</name>
    <message>
        <source>Yes, tell it</source>
        <translation>Sí, contarlo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con sus propias palabras</translation>
    </message>
    <message>
        <source>{}: in your own words</source>
        <translation>{}: con sus propias palabras</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Start today&apos;s session</source>
        <translation>Empezar la sesión de hoy</translation>
    </message>
    <message>
        <source>A hard day? Short version</source>
        <translation>¿Un día difícil? Versión corta</translation>
    </message>
    <message>
        <source>Open a regimen file…</source>
        <translation>Abrir un archivo de programa…</translation>
    </message>
    <message>
        <source>Your exercises wait</source>
        <translation>Sus ejercicios esperan</translation>
    </message>
    <message>
        <source>On {} you answered yes or not sure to a warning sign.</source>
        <translation>El {} respondió sí o no estoy seguro a una señal de alerta.</translation>
    </message>
    <message>
        <source>Let a doctor or your therapist look at it before you exercise again.</source>
        <translation>Pida a un médico o a su terapeuta que lo revise antes de volver a ejercitarse.</translation>
    </message>
    <message>
        <source>A doctor or my therapist has looked at it</source>
        <translation>Un médico o mi terapeuta ya lo revisó</translation>
    </message>
    <message>
        <source>That file cannot be used yet.</source>
        <translation>Ese archivo todavía no se puede usar.</translation>
    </message>
    <message>
        <source>Please show this to your therapist.</source>
        <translation>Por favor, muéstrele esto a su terapeuta.</translation>
    </message>
    <message>
        <source>Open a regimen</source>
        <translation>Abrir un programa</translation>
    </message>
    <message>
        <source>Regimens (*.yaml *.yml)</source>
        <translation>Programas (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Do it once more</source>
        <translation>Hacerla una vez más</translation>
    </message>
    <message>
        <source>Start from the beginning</source>
        <translation>Empezar desde el principio</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>one exercise</source>
        <translation>un ejercicio</translation>
    </message>
    <message>
        <source>{} exercises</source>
        <translation>{} ejercicios</translation>
    </message>
    <message>
        <source>about {} minutes</source>
        <translation>unos {} minutos</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>un minuto</translation>
    </message>
    <message>
        <source>done for today</source>
        <translation>hecho por hoy</translation>
    </message>
    <message>
        <source>Welcome to PT Coach</source>
        <translation>Le damos la bienvenida a PT Coach</translation>
    </message>
    <message>
        <source>Your therapist gives you a file with your exercises. Open it, and this page shows what to do each day.</source>
        <translation>Su terapeuta le da un archivo con sus ejercicios. Ábralo, y esta página le muestra qué hacer cada día.</translation>
    </message>
    <message>
        <source>Without one you can look at all exercises under Exercises.</source>
        <translation>Sin archivo puede ver todos los ejercicios en Ejercicios.</translation>
    </message>
    <message>
        <source>Today is a rest day</source>
        <translation>Hoy es día de descanso</translation>
    </message>
    <message>
        <source>Nothing is due. Rest is part of the plan.</source>
        <translation>Hoy no toca nada. El descanso es parte del plan.</translation>
    </message>
    <message>
        <source>Next session: {}</source>
        <translation>Próxima sesión: {}</translation>
    </message>
    <message>
        <source>A session is not finished</source>
        <translation>Hay una sesión sin terminar</translation>
    </message>
    <message>
        <source>with one set done</source>
        <translation>con una serie hecha</translation>
    </message>
    <message>
        <source>with {} sets done</source>
        <translation>con {} series hechas</translation>
    </message>
    <message>
        <source>no</source>
        <translation>0</translation>
    </message>
    <message>
        <source>It was at {}, {}.</source>
        <translation>Iba en: {}, {}.</translation>
    </message>
    <message>
        <source>Begun {}. {} Nothing is lost.</source>
        <translation>Empezada el {}. {} No se perdió nada.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Dejarla así</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>How strong is your back pain this morning, after the last session?</source>
        <translation>¿Qué tan fuerte es su dolor de espalda esta mañana, después de la última sesión?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Last week: {} of {} sessions</source>
        <translation>Semana pasada: {} de {} sesiones</translation>
    </message>
    <message>
        <source>Pain before exercise</source>
        <translation>Dolor antes del ejercicio</translation>
    </message>
    <message>
        <source>The line begins with your second session.</source>
        <translation>La línea empieza con su segunda sesión.</translation>
    </message>
    <message>
        <source>{} on {}</source>
        <translation>{} el {}</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima cita</translation>
    </message>
</context>
<context>
    <name>ToneSpeaker</name>
    <message>
        <source>The sound device does not answer.</source>
        <translation>El dispositivo de sonido no responde.</translation>
    </message>
</context>
<context>
    <name>WarningSigns</name>
    <message>
        <source>Call {} or go to an emergency department if any of this is new or worse:</source>
        <translation>Llame al {} o vaya a un servicio de urgencias si algo de esto es nuevo o ha empeorado:</translation>
    </message>
    <message>
        <source>Ask a doctor today or tomorrow, before more exercise:</source>
        <translation>Consulte a un médico hoy o mañana, antes de hacer más ejercicio:</translation>
    </message>
    <message>
        <source>Numbness or tingling between the legs, around the genitals or buttocks</source>
        <translation>Adormecimiento u hormigueo entre las piernas, alrededor de los genitales o de los glúteos</translation>
    </message>
    <message>
        <source>Trouble starting, stopping or feeling when you pass urine, or leaking</source>
        <translation>Dificultad para empezar a orinar, para detenerse o para sentir que orina, o escapes de orina</translation>
    </message>
    <message>
        <source>Loss of bowel control, or not feeling it</source>
        <translation>Pérdida del control de la evacuación intestinal, o no sentirla</translation>
    </message>
    <message>
        <source>Weakness, numbness or pain in both legs, legs giving way, trouble walking</source>
        <translation>Debilidad, adormecimiento o dolor en ambas piernas, piernas que se doblan, dificultad para caminar</translation>
    </message>
    <message>
        <source>New loss of sexual function or feeling</source>
        <translation>Pérdida reciente de la función o la sensibilidad sexual</translation>
    </message>
    <message>
        <source>Back pain after a serious fall, crash or other injury</source>
        <translation>Dolor de espalda después de una caída fuerte, un choque u otra lesión</translation>
    </message>
    <message>
        <source>Chest pain, severe breathlessness or fainting</source>
        <translation>Dolor en el pecho, mucha falta de aire o desmayo</translation>
    </message>
    <message>
        <source>Sudden very severe pain, unlike your usual pain</source>
        <translation>Dolor repentino muy intenso, distinto de su dolor habitual</translation>
    </message>
    <message>
        <source>Fever, or feeling very unwell</source>
        <translation>Fiebre, o sentirse muy mal</translation>
    </message>
    <message>
        <source>Losing weight without trying</source>
        <translation>Bajar de peso sin proponérselo</translation>
    </message>
    <message>
        <source>New pain after having had cancer</source>
        <translation>Dolor nuevo después de haber tenido cáncer</translation>
    </message>
    <message>
        <source>Pain at night that no position eases</source>
        <translation>Dolor de noche que no se alivia en ninguna posición</translation>
    </message>
    <message>
        <source>New sudden pain with osteoporosis or after long use of steroids</source>
        <translation>Dolor repentino y nuevo si tiene osteoporosis o después de usar esteroides mucho tiempo</translation>
    </message>
    <message>
        <source>New weakness or numbness in one leg</source>
        <translation>Debilidad o adormecimiento nuevos en una pierna</translation>
    </message>
    <message>
        <source>A lump, or a changed shape of the back</source>
        <translation>Un bulto, o un cambio en la forma de la espalda</translation>
    </message>
</context>
<context>
    <name>WarningSignsPage</name>
    <message>
        <source>Warning signs</source>
        <translation>Señales de alerta</translation>
    </message>
    <message>
        <source>Stop exercising at once if one of these comes up. If in doubt, ask.</source>
        <translation>Deje de hacer ejercicio de inmediato si aparece una de estas señales. Si tiene dudas, pregunte.</translation>
    </message>
</context>
<context>
    <name>WeekPlot</name>
    <message>
        <source>Sessions per week</source>
        <translation>Sesiones por semana</translation>
    </message>
</context>
<context>
    <name>WeekRow</name>
    <message>
        <source>This week: {} of {} sessions done</source>
        <translation>Esta semana: {} de {} sesiones hechas</translation>
    </message>
</context>
<context>
    <name>WhereItHurts</name>
    <message>
        <source>Which side?</source>
        <translation>¿De qué lado?</translation>
    </message>
    <message>
        <source>Choose the place that is furthest from the back.</source>
        <translation>Elija el lugar que esté más lejos de la espalda.</translation>
    </message>
</context>
<context>
    <name>doses</name>
    <message>
        <source>each side</source>
        <translation>cada lado</translation>
    </message>
    <message>
        <source>1 repetition</source>
        <translation>1 repetición</translation>
    </message>
    <message>
        <source>{} repetitions</source>
        <translation>{} repeticiones</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message>
        <source>{} seconds</source>
        <translation>{} segundos</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a date for Qt, such as Monday 23 November</comment>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>1 set of {}</source>
        <translation>1 serie de {}</translation>
    </message>
    <message>
        <source>{} sets of {}</source>
        <translation>{} series de {}</translation>
    </message>
    <message>
        <source>hold {} s once</source>
        <translation>sostener {}&#xa0;s una vez</translation>
    </message>
    <message>
        <source>hold {} s twice</source>
        <translation>sostener {}&#xa0;s dos veces</translation>
    </message>
    <message>
        <source>hold {} s, {} times</source>
        <translation>sostener {}&#xa0;s, {} veces</translation>
    </message>
    <message>
        <source>, hold {} s</source>
        <translation>, sostener {}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>{} files were written to {}: {} and the tables.</source>
        <translation>Se guardaron {} archivos en {}: {} y las tablas.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Starting the camera…</source>
        <translation>Encendiendo la cámara…</translation>
    </message>
    <message>
        <source>Looking for you…</source>
        <translation>Le estoy buscando…</translation>
    </message>
    <message>
        <source>Good. Stay like this.</source>
        <translation>Bien. Quédese así.</translation>
    </message>
    <message>
        <source>Come into the picture.</source>
        <translation>Póngase frente a la cámara.</translation>
    </message>
    <message>
        <source>I can&apos;t see your head.</source>
        <translation>No veo su cabeza.</translation>
    </message>
    <message>
        <source>I can&apos;t see your shoulders.</source>
        <translation>No veo sus hombros.</translation>
    </message>
    <message>
        <source>I can&apos;t see your elbows.</source>
        <translation>No veo sus codos.</translation>
    </message>
    <message>
        <source>I can&apos;t see your hands.</source>
        <translation>No veo sus manos.</translation>
    </message>
    <message>
        <source>I can&apos;t see your hips.</source>
        <translation>No veo sus caderas.</translation>
    </message>
    <message>
        <source>I can&apos;t see your knees.</source>
        <translation>No veo sus rodillas.</translation>
    </message>
    <message>
        <source>I can&apos;t see your ankles.</source>
        <translation>No veo sus tobillos.</translation>
    </message>
    <message>
        <source>I can&apos;t see your feet.</source>
        <translation>No veo sus pies.</translation>
    </message>
    <message>
        <source>Stand up straight.</source>
        <translation>Póngase de pie, con el cuerpo derecho.</translation>
    </message>
    <message>
        <source>Sit down on the chair.</source>
        <translation>Siéntese en la silla.</translation>
    </message>
    <message>
        <source>Kneel on one knee.</source>
        <translation>Apoye una rodilla en el suelo.</translation>
    </message>
    <message>
        <source>Lie down on your back.</source>
        <translation>Acuéstese boca arriba.</translation>
    </message>
    <message>
        <source>Lie down on your front.</source>
        <translation>Acuéstese boca abajo.</translation>
    </message>
    <message>
        <source>Lie down on your side.</source>
        <translation>Acuéstese de lado.</translation>
    </message>
    <message>
        <source>Go onto hands and knees.</source>
        <translation>Apóyese en las manos y las rodillas.</translation>
    </message>
    <message>
        <source>Go into the plank position.</source>
        <translation>Póngase en posición de plancha.</translation>
    </message>
    <message>
        <source>Turn your side to the camera.</source>
        <translation>Póngase de lado a la cámara.</translation>
    </message>
    <message>
        <source>Turn your left side to the camera.</source>
        <translation>Ponga su lado izquierdo hacia la cámara.</translation>
    </message>
    <message>
        <source>Turn your right side to the camera.</source>
        <translation>Ponga su lado derecho hacia la cámara.</translation>
    </message>
    <message>
        <source>Turn to face the camera.</source>
        <translation>Póngase de frente a la cámara.</translation>
    </message>
    <message>
        <source>Turn your back to the camera.</source>
        <translation>Póngase de espaldas a la cámara.</translation>
    </message>
    <message>
        <source>Turn half-way to the camera.</source>
        <translation>Gire a medias hacia la cámara.</translation>
    </message>
    <message>
        <source>Turn your feet to the camera.</source>
        <translation>Ponga los pies hacia la cámara.</translation>
    </message>
    <message>
        <source>Step back a little.</source>
        <translation>Aléjese un poco.</translation>
    </message>
    <message>
        <source>Come a little closer.</source>
        <translation>Acérquese un poco.</translation>
    </message>
    <message>
        <source>Move to the middle of the picture.</source>
        <translation>Póngase en el centro de la imagen.</translation>
    </message>
    <message>
        <source>The picture is slow. Turn on a light or close other programs.</source>
        <translation>La imagen va lenta. Encienda una luz o cierre otros programas.</translation>
    </message>
    <message>
        <source>Something covers the camera.</source>
        <translation>Algo tapa la cámara.</translation>
    </message>
    <message>
        <source>The picture stands still. Unplug the camera.</source>
        <translation>La imagen no se mueve. Desconecte la cámara.</translation>
    </message>
    <message>
        <source>It is too dark. Turn on a light.</source>
        <translation>Está muy oscuro. Encienda una luz.</translation>
    </message>
    <message>
        <source>It is too bright. Turn away from the window.</source>
        <translation>Hay demasiada luz. Aléjese de la ventana.</translation>
    </message>
    <message>
        <source>The picture is pale. Turn on a light.</source>
        <translation>La imagen está pálida. Encienda una luz.</translation>
    </message>
    <message>
        <source>The picture is blurred. Wipe the camera.</source>
        <translation>La imagen está borrosa. Limpie la cámara.</translation>
    </message>
    <message>
        <source>This computer is slow. Close other programs.</source>
        <translation>La computadora va lenta. Cierre otros programas.</translation>
    </message>
    <message>
        <source>I see two people. I stay with you.</source>
        <translation>Veo a dos personas. Sigo con usted.</translation>
    </message>
    <message>
        <source>I see your hand.</source>
        <translation>Veo su mano.</translation>
    </message>
    <message>
        <source>Does it hurt? Keep your hand there. If not, hold it high.</source>
        <translation>¿Le duele? Deje la mano ahí. Si no, levántela bien alto.</translation>
    </message>
    <message>
        <source>Paused. Hold one hand high to go on.</source>
        <translation>En pausa. Levante una mano para seguir.</translation>
    </message>
    <message>
        <source>One hand high: pause</source>
        <translation>Una mano en alto: pausa</translation>
    </message>
    <message>
        <source>One arm up: pause</source>
        <translation>Un brazo arriba: pausa</translation>
    </message>
    <message>
        <source>Hand at your head: it hurts</source>
        <translation>Mano en la cabeza: me duele</translation>
    </message>
    <message>
        <source>Leave the position to pause</source>
        <translation>Deje la posición para hacer una pausa</translation>
    </message>
    <message>
        <source>From across the room: hold one hand high to leave this open.</source>
        <translation>Desde lejos: levante una mano para dejar esto sin responder.</translation>
    </message>
    <message>
        <source>None of these? Hold one hand high. Otherwise answer here.</source>
        <translation>¿Nada de esto? Levante una mano. Si no, responda aquí.</translation>
    </message>
    <message>
        <source>Take the start position, hold still.</source>
        <translation>Tome la posición inicial y no se mueva.</translation>
    </message>
    <message>
        <source>Ready. Begin when you like.</source>
        <translation>Todo listo. Empiece cuando quiera.</translation>
    </message>
    <message>
        <source>Good. Go on.</source>
        <translation>Bien. Siga.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Bien.</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>Contada.</translation>
    </message>
    <message>
        <source>Counted, a short one.</source>
        <translation>Contada; fue corta.</translation>
    </message>
    <message>
        <source>I did not see that one well. Not counted.</source>
        <translation>Esa no la vi bien. No la conté.</translation>
    </message>
    <message>
        <source>I could not see that one. Not counted.</source>
        <translation>Esa no la pude ver. No la conté.</translation>
    </message>
    <message>
        <source>Hold. Keep breathing.</source>
        <translation>Sostenga. Siga respirando.</translation>
    </message>
    <message>
        <source>And slowly back.</source>
        <translation>Y vuelva despacio.</translation>
    </message>
    <message>
        <source>The time has stopped. Go on when you can.</source>
        <translation>El tiempo se detuvo. Siga cuando pueda.</translation>
    </message>
    <message>
        <source>Press Enter after each repetition.</source>
        <translation>Presione Enter después de cada repetición.</translation>
    </message>
    <message>
        <source>Press Enter when you are in position.</source>
        <translation>Presione Enter cuando esté en posición.</translation>
    </message>
    <message>
        <source>Paused. Press Space to go on.</source>
        <translation>En pausa. Presione Espacio para seguir.</translation>
    </message>
    <message>
        <source>I can&apos;t see you. Your count is kept.</source>
        <translation>No le veo. Su cuenta queda guardada.</translation>
    </message>
    <message>
        <source>I have paused. Go back to the start position.</source>
        <translation>Hice una pausa. Vuelva a la posición inicial.</translation>
    </message>
    <message>
        <source>Waiting for the camera. Your count is kept.</source>
        <translation>Esperando a la cámara. Su cuenta queda guardada.</translation>
    </message>
    <message>
        <source>Exercise {} of {}: {}.</source>
        <translation>Ejercicio {} de {}: {}.</translation>
    </message>
    <message>
        <source>Rest for {} seconds.</source>
        <translation>Descanse {} segundos.</translation>
    </message>
    <message>
        <source>Next: set {} of {}.</source>
        <translation>Sigue: serie {} de {}.</translation>
    </message>
    <message>
        <source>Hold.</source>
        <translation>Sostenga.</translation>
    </message>
    <message>
        <source>{} seconds left.</source>
        <translation>Quedan {} segundos.</translation>
    </message>
    <message>
        <source>Going on.</source>
        <translation>Seguimos.</translation>
    </message>
    <message>
        <source>Done. How did that feel?</source>
        <translation>Listo. ¿Cómo lo sintió?</translation>
    </message>
    <message>
        <source>Stopped. Where does it hurt?</source>
        <translation>Detenido. ¿Dónde le duele?</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>¿Cómo está ahora?</translation>
    </message>
    <message>
        <source>That was all for today. Well done.</source>
        <translation>Eso fue todo por hoy. Muy bien.</translation>
    </message>
    <message>
        <source>Stop here, and read what is on the screen.</source>
        <translation>Deténgase aquí y lea lo que dice la pantalla.</translation>
    </message>
    <message>
        <source>This is how I sound. One, two, three.</source>
        <translation>Así sueno. Uno, dos, tres.</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ida</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Sostener</translation>
    </message>
    <message>
        <source>I can see you</source>
        <translation>Le veo</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Corrija</translation>
    </message>
    <message>
        <source>I can&apos;t see you</source>
        <translation>No le veo</translation>
    </message>
    <message>
        <source>Not counting yet</source>
        <translation>Todavía no cuento</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Counted by you</source>
        <translation>Usted cuenta</translation>
    </message>
    <message>
        <source>front view</source>
        <translation>vista de frente</translation>
    </message>
    <message>
        <source>half-side view</source>
        <translation>vista de medio lado</translation>
    </message>
    <message>
        <source>side view</source>
        <translation>vista de lado</translation>
    </message>
    <message>
        <source>back view</source>
        <translation>vista de espaldas</translation>
    </message>
    <message>
        <source>view from the feet</source>
        <translation>vista desde los pies</translation>
    </message>
    <message>
        <source>on the floor</source>
        <translation>en el suelo</translation>
    </message>
    <message>
        <source>just above the mat</source>
        <translation>apenas por encima de la colchoneta</translation>
    </message>
    <message>
        <source>at knee height</source>
        <translation>a la altura de las rodillas</translation>
    </message>
    <message>
        <source>at hip height</source>
        <translation>a la altura de las caderas</translation>
    </message>
    <message>
        <source>at chest height</source>
        <translation>a la altura del pecho</translation>
    </message>
    <message>
        <source>at head height</source>
        <translation>a la altura de la cabeza</translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation>Cuerpo entero</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Light and sharpness</source>
        <translation>Luz y nitidez</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>Start position</source>
        <translation>Posición inicial</translation>
    </message>
    <message>
        <source>Camera view</source>
        <translation>Vista de la cámara</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>En el centro</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Solo usted</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>still to change</source>
        <translation>por corregir</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>todavía no se sabe</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>En ninguna parte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Espalda</translation>
    </message>
    <message>
        <source>And rest. Well done.</source>
        <translation>Y descanse. Muy bien.</translation>
    </message>
    <message>
        <source>Buttock</source>
        <translation>Glúteo</translation>
    </message>
    <message>
        <source>Thigh</source>
        <translation>Muslo</translation>
    </message>
    <message>
        <source>Below the knee</source>
        <translation>Debajo de la rodilla</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Pie</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>lado izquierdo</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>lado derecho</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>ambos lados</translation>
    </message>
    <message>
        <source>left and right in turn</source>
        <translation>lados alternados</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodo</translation>
    </message>
    <message>
        <source>Uncomfortable, but OK</source>
        <translation>Incómodo, pero bien</translation>
    </message>
    <message>
        <source>Painful</source>
        <translation>Doloroso</translation>
    </message>
    <message>
        <source>comfortable</source>
        <translation>cómodo</translation>
    </message>
    <message>
        <source>uncomfortable, but OK</source>
        <translation>incómodo, pero bien</translation>
    </message>
    <message>
        <source>painful</source>
        <translation>doloroso</translation>
    </message>
    <message>
        <source>Very easy</source>
        <translation>Muy fácil</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Fácil</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderado</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difícil</translation>
    </message>
    <message>
        <source>Very hard</source>
        <translation>Muy difícil</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No sé</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>New or worse numbness or tingling, between the legs or in both legs?</source>
        <translation>¿Adormecimiento u hormigueo, nuevo o peor, entre las piernas o en ambas piernas?</translation>
    </message>
    <message>
        <source>New or worse weakness in a leg, or new trouble walking?</source>
        <translation>¿Debilidad en una pierna, nueva o peor, o dificultad nueva para caminar?</translation>
    </message>
    <message>
        <source>Any change in passing urine or in bowel control?</source>
        <translation>¿Algún cambio al orinar o en el control de la evacuación?</translation>
    </message>
    <message>
        <source>Sudden very severe pain, or pain after a fall or injury?</source>
        <translation>¿Dolor repentino muy intenso, o dolor después de una caída o lesión?</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
</context>
<context>
    <name>rehearsal</name>
    <message>
        <source>Walk towards the camera and back</source>
        <translation>Camine hacia la cámara y vuelva</translation>
    </message>
    <message>
        <source>Go as far from the camera as the room allows.</source>
        <translation>Aléjese de la cámara todo lo que permita la habitación.</translation>
    </message>
    <message>
        <source>Walk towards it, and stop while it still sees your feet.</source>
        <translation>Camine hacia ella y deténgase mientras aún vea sus pies.</translation>
    </message>
    <message>
        <source>Turn, walk back, and do it again until you hear “done”.</source>
        <translation>Dé la vuelta, regrese y repítalo hasta que oiga «listo».</translation>
    </message>
    <message>
        <source>Walk towards the camera, turn, and walk back. Again and again.</source>
        <translation>Camine hacia la cámara, dé la vuelta y regrese. Una y otra vez.</translation>
    </message>
    <message>
        <source>Walk across, from one side to the other</source>
        <translation>Camine de un lado al otro</translation>
    </message>
    <message>
        <source>The camera sees you from the side now.</source>
        <translation>Ahora la cámara le ve de lado.</translation>
    </message>
    <message>
        <source>Walk from one edge of its picture to the other.</source>
        <translation>Camine de un borde de su imagen al otro.</translation>
    </message>
    <message>
        <source>Walk across the picture, turn, and walk back. Again and again.</source>
        <translation>Cruce la imagen caminando, dé la vuelta y regrese. Una y otra vez.</translation>
    </message>
    <message>
        <source>Stand and raise one knee after the other</source>
        <translation>De pie, levante una rodilla y luego la otra</translation>
    </message>
    <message>
        <source>Face the camera, feet side by side, near a table to hold on to.</source>
        <translation>Póngase de cara a la cámara, con los pies uno al lado del otro, cerca de una mesa donde agarrarse.</translation>
    </message>
    <message>
        <source>Raise one knee. Put it down whenever you like.</source>
        <translation>Levante una rodilla. Bájela cuando quiera.</translation>
    </message>
    <message>
        <source>Then the other knee, until you hear “done”.</source>
        <translation>Después la otra rodilla, hasta que oiga «listo».</translation>
    </message>
    <message>
        <source>Raise one knee, put it down, then the other. Hold on if you like.</source>
        <translation>Levante una rodilla, bájela y luego la otra. Agárrese si quiere.</translation>
    </message>
    <message>
        <source>Keep one hand near something that stands firmly. Stop when something hurts. If you do not feel safe on one leg, skip this part.</source>
        <translation>Tenga una mano cerca de algo firme. Pare si algo le duele. Si no se siente seguro sobre una pierna, sáltese esta parte.</translation>
    </message>
    <message>
        <source>Clear the way of rugs and cables. Use your stick or frame as you do at home. Stop when something hurts. If you do not feel safe, skip this part.</source>
        <translation>Quite alfombras y cables del camino. Use su bastón o andador como lo hace en casa. Pare si algo le duele. Si no se siente seguro, sáltese esta parte.</translation>
    </message>
    <message>
        <source>The camera stands at the end of the room, at hip height; walk towards it.</source>
        <translation>La cámara está al fondo de la habitación, a la altura de la cadera; camine hacia ella.</translation>
    </message>
    <message>
        <source>The camera stands 3 metres to your side, at hip height; walk past it.</source>
        <translation>La cámara está a 3 metros a su lado, a la altura de la cadera; pase por delante de ella.</translation>
    </message>
    <message>
        <source>The camera stands 3 metres in front of you, at hip height; face it.</source>
        <translation>La cámara está a 3 metros delante de usted, a la altura de la cadera; mírela de frente.</translation>
    </message>
    <message>
        <source>Steps seen</source>
        <translation>Pasos vistos</translation>
    </message>
    <message>
        <source>Steps a minute</source>
        <translation>Pasos por minuto</translation>
    </message>
    <message>
        <source>Time of a step</source>
        <translation>Duración de un paso</translation>
    </message>
    <message>
        <source>Time of a step, left and right</source>
        <translation>Duración de un paso, izquierda y derecha</translation>
    </message>
    <message>
        <source>Height of the knee</source>
        <translation>Altura de la rodilla</translation>
    </message>
    <message>
        <source>Height of the knee, left and right</source>
        <translation>Altura de la rodilla, izquierda y derecha</translation>
    </message>
    <message>
        <source>Height of the foot</source>
        <translation>Altura del pie</translation>
    </message>
    <message>
        <source>Height of the foot, left and right</source>
        <translation>Altura del pie, izquierda y derecha</translation>
    </message>
    <message>
        <source>Time on one leg</source>
        <translation>Tiempo sobre una pierna</translation>
    </message>
    <message>
        <source>Trunk from side to side</source>
        <translation>Vaivén del tronco de lado a lado</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} % of the leg</source>
        <translation>{} % de la pierna</translation>
    </message>
    <message>
        <source>on the left leg</source>
        <translation>sobre la pierna izquierda</translation>
    </message>
    <message>
        <source>on the right leg</source>
        <translation>sobre la pierna derecha</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>not measured: {}</source>
        <translation>no medido: {}</translation>
    </message>
    <message>
        <source>{} (give or take {})</source>
        <translation>{} (más o menos {})</translation>
    </message>
    <message>
        <source>no difference larger than the error of {} was seen</source>
        <translation>no se vio una diferencia mayor que el error de {}</translation>
    </message>
    <message>
        <source>left longer by {} (give or take {})</source>
        <translation>lado izquierdo: {} más (más o menos {})</translation>
    </message>
    <message>
        <source>left higher by {} (give or take {})</source>
        <translation>lado izquierdo: {} más (más o menos {})</translation>
    </message>
    <message>
        <source>right longer by {} (give or take {})</source>
        <translation>lado derecho: {} más (más o menos {})</translation>
    </message>
    <message>
        <source>right higher by {} (give or take {})</source>
        <translation>lado derecho: {} más (más o menos {})</translation>
    </message>
    <message>
        <source>the camera hardly saw anybody</source>
        <translation>la cámara apenas vio a nadie</translation>
    </message>
    <message>
        <source>the computer was too slow; close other programs</source>
        <translation>el ordenador iba demasiado lento; cierre otros programas</translation>
    </message>
    <message>
        <source>the feet were out of the picture; stay further away</source>
        <translation>los pies quedaron fuera de la imagen; manténgase más lejos</translation>
    </message>
    <message>
        <source>the camera saw you from another direction than this part needs</source>
        <translation>la cámara le vio desde una dirección distinta de la que esta parte necesita</translation>
    </message>
    <message>
        <source>from the front a camera does not see it; walking across shows it</source>
        <translation>de frente una cámara no lo ve; se ve al caminar de un lado al otro</translation>
    </message>
    <message>
        <source>from the side a camera does not see it; walking towards it shows it</source>
        <translation>de lado una cámara no lo ve; se ve al caminar hacia ella</translation>
    </message>
    <message>
        <source>too few steps were seen in one go</source>
        <translation>se vieron muy pocos pasos seguidos</translation>
    </message>
    <message>
        <source>the steps could not be told apart</source>
        <translation>no se pudieron distinguir los pasos</translation>
    </message>
    <message>
        <source>left and right could not be told apart</source>
        <translation>no se pudo distinguir izquierda y derecha</translation>
    </message>
    <message>
        <source>this leg was not seen in the air</source>
        <translation>no se vio esta pierna en el aire</translation>
    </message>
    <message>
        <source>the foot was down again too soon</source>
        <translation>el pie volvió al suelo demasiado pronto</translation>
    </message>
    <message>
        <source>A foot turns, drags or catches</source>
        <translation>Un pie se tuerce, se arrastra o tropieza</translation>
    </message>
    <message>
        <source>A leg feels weak or gives way</source>
        <translation>Una pierna se siente débil o falla</translation>
    </message>
    <message>
        <source>Numbness or tingling, and where</source>
        <translation>Entumecimiento u hormigueo, y dónde</translation>
    </message>
    <message>
        <source>Feeling unsteady, holding on to furniture</source>
        <translation>Inseguridad al andar, agarrarse a los muebles</translation>
    </message>
    <message>
        <source>Pain while walking, and where</source>
        <translation>Dolor al caminar, y dónde</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
</context>
<context>
    <name>sample</name>
    <message>
        <source>Breathe out on the way up. As high as is comfortable.</source>
        <translation>Suelte el aire al subir. Hasta donde le sea cómodo.</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The camera &apos;{}&apos;</source>
        <translation>La cámara «{}»</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>La cámara</translation>
    </message>
    <message>
        <source>&apos;{}&apos; (number {})</source>
        <translation>«{}» (número {})</translation>
    </message>
    <message>
        <source>{} was unplugged. Plug it in again; the session goes on by itself.</source>
        <translation>{} se desconectó. Conéctela de nuevo; la sesión sigue sola.</translation>
    </message>
    <message>
        <source>{} cannot be opened, perhaps because another program is using it. Close other programs that use the camera, such as a video call.</source>
        <translation>{} no se puede abrir; tal vez la usa otro programa. Cierre otros programas que usen la cámara, como una videollamada.</translation>
    </message>
    <message>
        <source>{} may not be used by this user. Allow camera access in the system&apos;s privacy settings (on Linux: join the group &apos;video&apos;).</source>
        <translation>{} no está permitida para este usuario. Permita el uso de la cámara en los ajustes de privacidad del sistema (en Linux: únase al grupo &apos;video&apos;).</translation>
    </message>
    <message>
        <source>{} has stopped sending pictures. Check its cable, or unplug it and plug it in again; it is tried again every second.</source>
        <translation>{} dejó de enviar imágenes. Revise el cable, o desconéctela y conéctela de nuevo; se intenta otra vez cada segundo.</translation>
    </message>
    <message>
        <source>{} sends the same picture over and over. Unplug it and plug it in again, or choose another camera; it is tried again every second.</source>
        <translation>{} envía siempre la misma imagen. Desconéctela y conéctela de nuevo, o elija otra cámara; se intenta otra vez cada segundo.</translation>
    </message>
    <message>
        <source>{} has not sent a picture yet. Wait a few seconds; if nothing comes, unplug it and plug it in again.</source>
        <translation>{} todavía no ha enviado ninguna imagen. Espere unos segundos; si no llega nada, desconéctela y conéctela de nuevo.</translation>
    </message>
    <message>
        <source>No camera was found. Plug a webcam in; it is used as soon as it is there.</source>
        <translation>No se encontró ninguna cámara. Conecte una cámara web; se usa en cuanto esté conectada.</translation>
    </message>
    <message>
        <source>{} was not found. Plug it in; it is used as soon as it is there.</source>
        <translation>{} no se encontró. Conéctela; se usa en cuanto esté conectada.</translation>
    </message>
    <message>
        <source>{} was not found. Plug it in, or choose another: {}.</source>
        <translation>{} no se encontró. Conéctela o elija otra: {}.</translation>
    </message>
    <message>
        <source>The pose model is not there yet ({}). Run `python3 run.py setup` to build it again.</source>
        <translation>El modelo de postura todavía no está ({}). Ejecute `python3 run.py setup` para crearlo.</translation>
    </message>
    <message>
        <source>The pose model is damaged ({}). Run `python3 run.py setup` to build it again.</source>
        <translation>El modelo de postura está dañado ({}). Ejecute `python3 run.py setup` para crearlo de nuevo.</translation>
    </message>
    <message>
        <source>There is no pose model {}. Name another with --model.</source>
        <translation>No existe el modelo de postura {}. Indique otro con --model.</translation>
    </message>
    <message>
        <source>The diary {} is damaged ({}). It can be set aside and the backup {} put in its place.</source>
        <translation>El diario {} está dañado ({}). Se puede apartar y poner en su lugar la copia de seguridad {}.</translation>
    </message>
    <message>
        <source>The diary {} is damaged ({}). There is no backup yet. It can be set aside and a new diary begun.</source>
        <translation>El diario {} está dañado ({}). Todavía no hay copia de seguridad. Se puede apartar y empezar un diario nuevo.</translation>
    </message>
    <message>
        <source>The diary {}: The disk is full. Free some space; what was done is kept until then.</source>
        <translation>El diario {}: el disco está lleno. Libere espacio; mientras tanto, lo hecho queda guardado.</translation>
    </message>
    <message>
        <source>The diary {}: It may not be written. Allow writing to this folder, or name another.</source>
        <translation>El diario {}: no se permite escribir en él. Permita escribir en esta carpeta o indique otra.</translation>
    </message>
    <message>
        <source>The diary {}: It may not be opened. Allow access to this folder, or name another.</source>
        <translation>El diario {}: no se permite abrirlo. Permita el acceso a esta carpeta o indique otra.</translation>
    </message>
    <message>
        <source>The diary {}: It cannot be opened. Check that the folder is there and may be written.</source>
        <translation>El diario {}: no se puede abrir. Revise que la carpeta exista y que se pueda escribir en ella.</translation>
    </message>
    <message>
        <source>The diary {}: Another program is using it. Close that program and try again.</source>
        <translation>El diario {}: otro programa lo está usando. Cierre ese programa e intente de nuevo.</translation>
    </message>
    <message>
        <source>The diary {}: The disk cannot be read or written. Check that it is still connected.</source>
        <translation>El diario {}: no se puede leer ni escribir en el disco. Revise que siga conectado.</translation>
    </message>
    <message>
        <source>The diary {}: It is damaged. Start the program again to put a backup in its place.</source>
        <translation>El diario {}: está dañado. Abra PT Coach de nuevo para poner en su lugar una copia de seguridad.</translation>
    </message>
    <message>
        <source>The diary {}: It is not a diary. Start the program again to put a backup in its place.</source>
        <translation>El diario {}: no es un diario. Abra PT Coach de nuevo para poner en su lugar una copia de seguridad.</translation>
    </message>
    <message>
        <source>The diary {}: {}. Check that its folder is there and may be written.</source>
        <translation>El diario {}: {}. Revise que su carpeta exista y que se pueda escribir en ella.</translation>
    </message>
    <message>
        <source>Nothing was exported to {}: {}. Choose another folder, or make room.</source>
        <translation>No se exportó nada a {}: {}. Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <source>{} is there already and is not an export of this program. Choose an empty folder.</source>
        <translation>{} ya existe y no es una exportación de PT Coach. Elija una carpeta vacía.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>A warning sign has to be looked at by a doctor or your therapist first. Today says how to go on.</source>
        <translation>Primero un médico o su terapeuta tiene que revisar una señal de alerta. La página Hoy dice cómo seguir.</translation>
    </message>
    <message>
        <source>There is no regimen yet. Open the file that your therapist sent.</source>
        <translation>Todavía no hay un programa. Abra el archivo que le envió su terapeuta.</translation>
    </message>
    <message>
        <source>Nothing is due today. Rest is part of the plan.</source>
        <translation>Hoy no toca nada. El descanso es parte del plan.</translation>
    </message>
    <message>
        <source>There is no session to go on with. Start today&apos;s session.</source>
        <translation>No hay ninguna sesión que continuar. Empiece la sesión de hoy.</translation>
    </message>
    <message>
        <source>That session was begun with another version of the program and cannot be gone on with. Keep it as it is and start a new one.</source>
        <translation>Esa sesión se empezó con otra versión de PT Coach y no se puede continuar. Déjela así y empiece una nueva.</translation>
    </message>
</context>
<context>
    <name>trend</name>
    <message>
        <source>1 point</source>
        <translation>1 punto</translation>
    </message>
    <message>
        <source>{} points</source>
        <translation>{} puntos</translation>
    </message>
    <message>
        <source>As before.</source>
        <translation>Igual que antes.</translation>
    </message>
    <message>
        <source>a real change.</source>
        <translation>un cambio real.</translation>
    </message>
    <message>
        <source>small, may be chance.</source>
        <translation>pequeño, puede ser casualidad.</translation>
    </message>
    <message>
        <source>Down {}: {}</source>
        <translation>Bajó {}: {}</translation>
    </message>
    <message>
        <source>Up {}: {}</source>
        <translation>Subió {}: {}</translation>
    </message>
    <message>
        <source>Not enough answers yet to say where it goes. A week of sessions is enough.</source>
        <translation>Todavía no hay suficientes respuestas para decir hacia dónde va. Basta con una semana de sesiones.</translation>
    </message>
    <message>
        <source>From {} to {} (medians of the first and the last week).</source>
        <translation>De {} a {} (medianas de la primera y la última semana).</translation>
    </message>
    <message>
        <source>Your pain has gone down. {}</source>
        <translation>Su dolor ha bajado. {}</translation>
    </message>
    <message>
        <source>Your pain has gone up. {} Your therapist would like to know.</source>
        <translation>Su dolor ha subido. {} A su terapeuta le gustaría saberlo.</translation>
    </message>
    <message>
        <source>Your pain is about the same. {}</source>
        <translation>Su dolor sigue más o menos igual. {}</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>PT Coach made a mistake: {}

What was counted is kept. If it happens again, close the program and open it anew.</source>
        <translation>PT Coach cometió un error: {}

Lo que se contó queda guardado. Si vuelve a pasar, cierre PT Coach y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Use the backup</source>
        <translation>Usar la copia de seguridad</translation>
    </message>
    <message>
        <source>Begin a new diary</source>
        <translation>Empezar un diario nuevo</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it. Nothing is deleted.</source>
        <translation>El archivo dañado se guarda al lado. No se borra nada.</translation>
    </message>
    <message>
        <source>Close PT Coach</source>
        <translation>Cerrar PT Coach</translation>
    </message>
</context>
</TS>
